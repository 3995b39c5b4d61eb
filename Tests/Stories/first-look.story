# A notebook opens at its first service: categories, services, the note and its callouts side by side.
size 120x24
--- cloud.md
# 클라우드 공부

시험까지 남은 날을 세어 본다.

# 🗄️ 저장소

## S3(Simple Storage Service)
- 객체 **저장소**
- `버킷`에 담는다
-> 크기 제한이 없다

> ### 버전 관리
지운 객체도 되돌린다.

> "정적 웹 사이트" 키워드가 나오면 → **S3**

## EBS 🆚 EFS
- `EBS`: 한 인스턴스의 디스크
- `EFS`: 여럿이 함께 쓰는 파일 시스템

# 🛡️ 보안

## KMS
키를 맡아 둔다.
--- screen
 Categories        │ Services                        │ S3(Simple Storage Service)                                   9/9
    클라우드 공부  │▌   S3(Simple Storage Service) 2 │ • 객체 저장소
▌🗄  저장소       2 │ 🆚 EBS 🆚 EFS                   │ • 버킷에 담는다
 🛡  보안         1 │                                 │   -> 크기 제한이 없다
                   │                                 │
                   │                                 │ ┃ 버전 관리
                   │                                 │ ┃ 지운 객체도 되돌린다.
                   │                                 │
                   │                                 │ ┃ ★ Exam cue
                   │                                 │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   ├─ Callouts ──────────────────────┤
                   │ ┃  버전 관리                    │
                   │ ★  "정적 웹 사이트" 키워드가 …  │
 저장소 › S3(Simple Storage Service)                                           ] next 🆚   v all 🆚   / search   ? help
--- keys
j
--- screen
 Categories        │ Services                        │ EBS 🆚 EFS                                                   1/1
    클라우드 공부  │    S3(Simple Storage Service) 2 │ EBS                             │ EFS
▌🗄  저장소       2 │▌🆚 EBS 🆚 EFS                   │ ────────────────────────────────┼───────────────────────────────
 🛡  보안         1 │                                 │ 한 인스턴스의 디스크            │ 여럿이 함께 쓰는 파일 시스템
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
 저장소 › EBS 🆚 EFS                                             x cover   = as written   ] next 🆚   / search   ? help
--- keys
h
--- screen
 Categories        │ Services                        │ EBS 🆚 EFS                                                   1/1
    클라우드 공부  │    S3(Simple Storage Service) 2 │ EBS                             │ EFS
▌🗄  저장소       2 │▌🆚 EBS 🆚 EFS                   │ ────────────────────────────────┼───────────────────────────────
 🛡  보안         1 │                                 │ 한 인스턴스의 디스크            │ 여럿이 함께 쓰는 파일 시스템
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
 저장소 › EBS 🆚 EFS                                             x cover   = as written   ] next 🆚   / search   ? help
--- keys
G l l
--- screen
 Categories        │ Services                        │ KMS                                                          1/1
    클라우드 공부  │▌   KMS                          │ 키를 맡아 둔다.
 🗄  저장소       2 │                                 │
▌🛡  보안         1 │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
                   │                                 │
 보안 › KMS                                                                    ] next 🆚   v all 🆚   / search   ? help
