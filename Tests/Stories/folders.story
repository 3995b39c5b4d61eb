# A folder: the top folders are categories, named by their README; pages are services, folders between their group.
size 100x20
--- README.md
# 우리 노트
머리말이다.
--- 6. Storage/README.md
# 🗄️ 스토리지
소개다.
--- 6. Storage/6-3. S3/README.md
# S3
기본.
--- 6. Storage/6-3. S3/6-3-2. 버전/README.md
# S3 버전 관리
둘째.
--- 6. Storage/6-3. S3/6-3-11. S3 CORS/README.md
# S3 CORS
열한째.
## 헤더
글.
--- 7. Compute/ec2.md
# EC2
가상 서버.
--- 7. Compute/lambda.md
함수.
--- screen
 Categories      │ Services                   │ S3                                              1/1
    우리 노트    │    Introduction            │ 기본.
▌🗄  스토리지   3 │▌   S3                      │
    7. Compute 2 │    6-3. S3 › S3 버전 관리  │
                 │    6-3. S3 › S3 CORS       │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
 스토리지 › S3                                                                    / search   ? help
--- keys
j j j
--- screen
 Categories      │ Services                   │ S3 CORS                                         4/4
    우리 노트    │    Introduction            │ 열한째.
▌🗄  스토리지   3 │    S3                      │
    7. Compute 2 │    6-3. S3 › S3 버전 관리  │ 헤더
                 │▌   6-3. S3 › S3 CORS       │ 글.
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
 스토리지 › 6-3. S3 › S3 CORS                                                     / search   ? help
--- keys
h j
--- screen
 Categories      │ Services                   │ EC2                                             1/1
    우리 노트    │▌   EC2                     │ 가상 서버.
 🗄  스토리지   3 │    lambda                  │
▌   7. Compute 2 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
                 │                            │
 7. Compute › EC2                                                                 / search   ? help
