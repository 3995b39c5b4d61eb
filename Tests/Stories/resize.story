# What stands at the top of the note stays there whatever the size; too small a screen says so.
size 100x12
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
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ┃ 버전 관리
                   │                            │ ┃ 지운 객체도 되돌린다.
                   │                            │
                   ├─ Callouts ─────────────────┤ ┃ ★ Exam cue
                   │ ┃  버전 관리               │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                   │ ★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
--- keys
l
--- screen
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ┃ 버전 관리
                   │                            │ ┃ 지운 객체도 되돌린다.
                   │                            │
                   ├─ Callouts ─────────────────┤ ┃ ★ Exam cue
                   │ ┃  버전 관리               │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                   │ ★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
--- keys
4 j
--- screen
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ┃ 버전 관리
                   │                            │ ┃ 지운 객체도 되돌린다.
                   │                            │
                   ├─ Callouts ─────────────────┤ ┃ ★ Exam cue
                   │ ┃  버전 관리               │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                   │ ★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
--- keys
resize 64x12
--- screen
 🗄 저장소                 │ S3(Simple Storage Service)    10/10
▌   S3(Simple Storage … 2 │ • 객체 저장소
 🆚 EBS 🆚 EFS            │ • 버킷에 담는다
    EFS(Elastic File Sys… │   -> 크기 제한이 없다
                          │
                          │ ┃ 버전 관리
                          │ ┃ 지운 객체도 되돌린다.
                          │
─ Callouts ───────────────┤ ┃ ★ Exam cue
 ┃  버전 관리             │ ┃ "정적 웹 사이트" 키워드가 나오면
 ★  "정적 웹 사이트" 키…  │ ┃ → S3
 저장소 › S3(Simple Storage Ser…   v all 🆚   / search   ? help
--- keys
resize 40x9
--- screen
 S3(Simple Storage Service)        7/10
 • 객체 저장소
 • 버킷에 담는다
   -> 크기 제한이 없다

 ┃ 버전 관리
 ┃ 지운 객체도 되돌린다.

 저장소 › S3(Simple Storage S…   ? help
--- keys
resize 12x3
--- screen
Too small
--- keys
resize 100x12
--- screen
 Categories        │ Services                   │ S3(Simple Storage Service)                    9/9
    클라우드 공부  │▌   S3(Simple Storage Se… 2 │ • 객체 저장소
▌🗄  저장소       3 │ 🆚 EBS 🆚 EFS              │ • 버킷에 담는다
 🛡  보안         2 │    EFS(Elastic File Syste… │   -> 크기 제한이 없다
                   │                            │
                   │                            │ ┃ 버전 관리
                   │                            │ ┃ 지운 객체도 되돌린다.
                   │                            │
                   ├─ Callouts ─────────────────┤ ┃ ★ Exam cue
                   │ ┃  버전 관리               │ ┃ "정적 웹 사이트" 키워드가 나오면 → S3
                   │ ★  "정적 웹 사이트" 키워…  │
 저장소 › S3(Simple Storage Service)                       ] next 🆚   v all 🆚   / search   ? help
