# } and { walk the callouts across services; c lists them, o shows what is in this note.
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
}
--- screen
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ▌ 버전 관리
                   │                            │ ▌ 지운 객체도 되돌린다.
                   │                            │
                   │                            │ ┃ ★ Exam cue
                   │                            │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   ├─ Callouts ─────────────────┤
                   │▌┃  버전 관리               │
                   │ ★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
--- keys
} }
--- screen
 Categories        │ Services                   │ KMS                                           5/5
    클라우드 공부  │▌   KMS                   1 │ 키를 맡아 둔다.
 🗄  저장소       3 │ 🆚 네트워크 방어 비교      │
▌🛡  보안         2 │                            │ ▌ 키 정책 vs IAM 정책
                   │                            │ ▌ • 키 정책: 키에 붙는다
                   │                            │ ▌ • IAM 정책: 사람과 역할에 붙는다
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
                   ├─ Callouts ─────────────────┤
                   │▌┃  키 정책 vs IAM 정책     │
 보안 › KMS                                                ] next 🆚   v all 🆚   / search   ? help
--- keys
{
--- screen
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ┃ 버전 관리
                   │                            │ ┃ 지운 객체도 되돌린다.
                   │                            │
                   │                            │ ▌ ★ Exam cue
                   │                            │ ▌ "정적 웹 사이트" 키워드가 나오면 → S3
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   ├─ Callouts ─────────────────┤
                   │ ┃  버전 관리               │
                   │▌★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
--- keys
c
--- screen
 c Callouts:                                                                                    2/3
 ┃  버전 관리     S3(Simple Storage Service) │ S3(Simple Storage Service)                       9/9
▌★  "정적 웹 사이트" 키워드가 나… S3(Simple… │ • 객체 저장소
 ┃  키 정책 vs IAM 정책                  KMS │ • 버킷에 담는다
                                             │   -> 크기 제한이 없다
                                             │
                                             │ ┃ 버전 관리
                                             │ ┃ 지운 객체도 되돌린다.
                                             │
                                             │ ┃ ★ Exam cue
                                             │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
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
Enter
--- screen
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ┃ 버전 관리
                   │                            │ ┃ 지운 객체도 되돌린다.
                   │                            │
                   │                            │ ▌ ★ Exam cue
                   │                            │ ▌ "정적 웹 사이트" 키워드가 나오면 → S3
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   ├─ Callouts ─────────────────┤
                   │ ┃  버전 관리               │
                   │▌★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
--- keys
o
--- screen
 o Outline:                                                                                     2/2
 ┃  버전 관리                                │ S3(Simple Storage Service)                       9/9
▌★  "정적 웹 사이트" 키워드가 나오면 → S3    │ • 객체 저장소
                                             │ • 버킷에 담는다
                                             │   -> 크기 제한이 없다
                                             │
                                             │ ┃ 버전 관리
                                             │ ┃ 지운 객체도 되돌린다.
                                             │
                                             │ ┃ ★ Exam cue
                                             │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
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
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ┃ 버전 관리
                   │                            │ ┃ 지운 객체도 되돌린다.
                   │                            │
                   │                            │ ▌ ★ Exam cue
                   │                            │ ▌ "정적 웹 사이트" 키워드가 나오면 → S3
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   │                            │
                   ├─ Callouts ─────────────────┤
                   │ ┃  버전 관리               │
                   │▌★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
