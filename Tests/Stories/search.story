# / searches while one types; Enter goes, n and N walk the hits, Esc in the list returns to exactly where one was.
size 100x20
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

## EFS(Elastic File System)
리눅스에서 함께 쓴다.

# 🛡️ 보안

## KMS
키를 맡아 둔다.

> ### 키 정책 vs IAM 정책
> - `키 정책`: 키에 붙는다
> - `IAM 정책`: 사람과 역할에 붙는다

## 네트워크 방어 비교

### WAF
웹 요청을 거른다.

### Shield
디도스를 막는다.
--- keys
j
--- screen
 Categories        │ Services                   │ EBS 🆚 EFS                                    2/2
    클라우드 공부  │    S3(Simple Storage Se… 2 │ EBS                     │ EFS [2]
▌🗄  저장소       3 │▌🆚 EBS 🆚 EFS              │ ────────────────────────┼────────────────────────
 🛡  보안         2 │    EFS(Elastic File Syste… │ 한 인스턴스의 디스크    │ 여럿이 함께 쓰는 파일
                   │                            │                         │ 시스템
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
 저장소 › EBS 🆚 EFS                         x cover   = as written   ] next 🆚   / search   ? help
--- keys
/ e f s
--- screen
 / Search: efs                                                                   note 1/2    0.0 ms
▌▪  EFS(Elastic File System)          저장소 │ EFS(Elastic File System)                         1/1
 🆚 EBS 🆚 EFS                        저장소 │ 리눅스에서 함께 쓴다.
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
 ↑↓ choose   Enter go   Esc back
--- keys
Esc
--- screen
 Categories        │ Services                   │ EBS 🆚 EFS                                    2/2
    클라우드 공부  │    S3(Simple Storage Se… 2 │ EBS                     │ EFS [2]
▌🗄  저장소       3 │▌🆚 EBS 🆚 EFS              │ ────────────────────────┼────────────────────────
 🛡  보안         2 │    EFS(Elastic File Syste… │ 한 인스턴스의 디스크    │ 여럿이 함께 쓰는 파일
                   │                            │                         │ 시스템
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
 저장소 › EBS 🆚 EFS                         x cover   = as written   ] next 🆚   / search   ? help
--- keys
/ e f s Enter
--- screen
 Categories        │ Services                   │ EFS(Elastic File System)                      1/1
    클라우드 공부  │    S3(Simple Storage Se… 2 │ 🆚 in 1 comparison   ← mentioned in 1 note   m
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ 리눅스에서 함께 쓴다.
 🛡  보안         2 │▌   EFS(Elastic File Syste… │
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
 1/3 efs   저장소 › EFS(Elastic File System)                         n next hit   / search   ? help
--- keys
n
--- screen
 Categories        │ Services                   │ EBS 🆚 EFS                                    2/2
    클라우드 공부  │    S3(Simple Storage Se… 2 │ EBS                     │ EFS [2]
▌🗄  저장소       3 │▌🆚 EBS 🆚 EFS              │ ────────────────────────┼────────────────────────
 🛡  보안         2 │    EFS(Elastic File Syste… │ 한 인스턴스의 디스크    │ 여럿이 함께 쓰는 파일
                   │                            │                         │ 시스템
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
 2/3 efs   저장소 › EBS 🆚 EFS                                       n next hit   / search   ? help
--- keys
N
--- screen
 Categories        │ Services                   │ EFS(Elastic File System)                      1/1
    클라우드 공부  │    S3(Simple Storage Se… 2 │ 🆚 in 1 comparison   ← mentioned in 1 note   m
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ 리눅스에서 함께 쓴다.
 🛡  보안         2 │▌   EFS(Elastic File Syste… │
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
 1/3 efs   저장소 › EFS(Elastic File System)                         n next hit   / search   ? help
--- keys
Esc
--- screen
 Categories        │ Services                   │ EFS(Elastic File System)                      1/1
    클라우드 공부  │    S3(Simple Storage Se… 2 │ 🆚 in 1 comparison   ← mentioned in 1 note   m
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ 리눅스에서 함께 쓴다.
 🛡  보안         2 │▌   EFS(Elastic File Syste… │
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
 저장소 › EFS(Elastic File System)                         ] next 🆚   v all 🆚   / search   ? help
