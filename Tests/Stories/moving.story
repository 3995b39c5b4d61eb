# Keys move in the pane that has them: counts, first and last, from pane to pane; Enter goes in.
size 80x16
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
--- screen
 🗄 저장소                        │ S3(Simple Storage Service)               9/9
▌   S3(Simple Storage Service) 2 │ • 객체 저장소
 🆚 EBS 🆚 EFS                   │ • 버킷에 담는다
    EFS(Elastic File System)     │   -> 크기 제한이 없다
                                 │
                                 │ ┃ 버전 관리
                                 │ ┃ 지운 객체도 되돌린다.
                                 │
                                 │ ┃ ★ Exam cue
                                 │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                                 │
                                 │
─ Callouts ──────────────────────┤
 ┃  버전 관리                    │
 ★  "정적 웹 사이트" 키워드가 …  │
 저장소 › S3(Simple Storage Service)   ] next 🆚   v all 🆚   / search   ? help
--- keys
j
--- screen
 🗄 저장소                        │ EBS 🆚 EFS                               2/2
    S3(Simple Storage Service) 2 │ EBS                   │ EFS [2]
▌🆚 EBS 🆚 EFS                   │ ──────────────────────┼─────────────────────
    EFS(Elastic File System)     │ 한 인스턴스의 디스크  │ 여럿이 함께 쓰는
                                 │                       │ 파일 시스템
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
 저장소 › EBS 🆚 EFS     x cover   = as written   ] next 🆚   / search   ? help
--- keys
2 j
--- screen
 🗄 저장소                        │ EFS(Elastic File System)                 1/1
    S3(Simple Storage Service) 2 │ 🆚 1   ← 1   m
 🆚 EBS 🆚 EFS                   │ 리눅스에서 함께 쓴다.
▌   EFS(Elastic File System)     │
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
 저장소 › EFS(Elastic File System)     ] next 🆚   v all 🆚   / search   ? help
--- keys
G
--- screen
 🗄 저장소                        │ EFS(Elastic File System)                 1/1
    S3(Simple Storage Service) 2 │ 🆚 1   ← 1   m
 🆚 EBS 🆚 EFS                   │ 리눅스에서 함께 쓴다.
▌   EFS(Elastic File System)     │
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
 저장소 › EFS(Elastic File System)     ] next 🆚   v all 🆚   / search   ? help
--- keys
h
--- screen
 Categories        │ Services
    클라우드 공부  │    S3(Simple Storage Service)                            2
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS
 🛡  보안         2 │▌   EFS(Elastic File System)
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
 저장소 › EFS(Elastic File System)     ] next 🆚   v all 🆚   / search   ? help
--- keys
l Enter
--- screen
 🗄 저장소                        │ EFS(Elastic File System)                 1/1
    S3(Simple Storage Service) 2 │ 🆚 1   ← 1   m
 🆚 EBS 🆚 EFS                   │ 리눅스에서 함께 쓴다.
▌   EFS(Elastic File System)     │
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
 저장소 › EFS(Elastic File System)     ] next 🆚   v all 🆚   / search   ? help
--- keys
Tab Tab
--- screen
 🗄 저장소                        │ EFS(Elastic File System)                 1/1
    S3(Simple Storage Service) 2 │ 🆚 1   ← 1   m
 🆚 EBS 🆚 EFS                   │ 리눅스에서 함께 쓴다.
▌   EFS(Elastic File System)     │
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
 저장소 › EFS(Elastic File System)     ] next 🆚   v all 🆚   / search   ? help
--- keys
2 k
--- screen
 🗄 저장소                        │ S3(Simple Storage Service)               9/9
▌   S3(Simple Storage Service) 2 │ • 객체 저장소
 🆚 EBS 🆚 EFS                   │ • 버킷에 담는다
    EFS(Elastic File System)     │   -> 크기 제한이 없다
                                 │
                                 │ ┃ 버전 관리
                                 │ ┃ 지운 객체도 되돌린다.
                                 │
                                 │ ┃ ★ Exam cue
                                 │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                                 │
                                 │
─ Callouts ──────────────────────┤
 ┃  버전 관리                    │
 ★  "정적 웹 사이트" 키워드가 …  │
 저장소 › S3(Simple Storage Service)   ] next 🆚   v all 🆚   / search   ? help
