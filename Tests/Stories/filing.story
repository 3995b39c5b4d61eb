# Date and tags of the front matter stand once, dim, above the first note of the file; tags are found like headings.
size 100x12
--- a.md
---
date: 2025-10-16
tags: [object storage, 데이터, s3]
aliases: [버킷]
---
# 🗄️ 저장소
## S3
객체 저장소.
## EBS
블록 저장소.
--- b.md
---
tags: 데이터베이스
---
# 데이터베이스
소개 글.
## RDS
관계형.
--- screen
 Categories        │ Services           │ S3                                                    3/3
▌🗄  저장소       2 │▌   S3              │ 2025-10-16 #object storage #데이터 #s3
    데이터베이스 1 │    EBS             │
                   │                    │ 객체 저장소.
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
 저장소 › S3                                                                      / search   ? help
--- keys
j
--- screen
 Categories        │ Services           │ EBS                                                   1/1
▌🗄  저장소       2 │    S3              │ 블록 저장소.
    데이터베이스 1 │▌   EBS             │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
 저장소 › EBS                                                                     / search   ? help
--- keys
/ o b j
--- screen
 / Search: obj                                                                   note 1/1    0.0 ms
▌▪  S3                                저장소 │ S3                                               3/3
▌   ▪ #object storage                        │ 2025-10-16 #object storage #데이터 #s3
                                             │
                                             │ 객체 저장소.
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
 ↑↓ choose   Enter go   Esc back
--- keys
Enter
--- screen
 Categories        │ Services           │ S3                                                    3/3
▌🗄  저장소       2 │▌   S3              │ 2025-10-16 #object storage #데이터 #s3
    데이터베이스 1 │    EBS             │
                   │                    │ 객체 저장소.
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
 1/1 obj   저장소 › S3                                               n next hit   / search   ? help
--- keys
Esc h j
--- screen
 Categories        │ Services           │ 데이터베이스                                          3/3
 🗄  저장소       2 │▌   Introduction    │ #데이터베이스
▌   데이터베이스 1 │    RDS             │
                   │                    │ 소개 글.
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
                   │                    │
 데이터베이스                                                                     / search   ? help
