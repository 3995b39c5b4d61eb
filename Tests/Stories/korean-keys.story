# With the Korean input method on, letters and whole syllables stand for their keys; the interface is Korean.
language ko
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
--- keys
ㅓ
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
 저장소 › EBS 🆚 EFS     x 가리기   = 쓴 그대로   ] 다음 🆚   / 검색   ? 도움말
--- keys
ㅓ ㅏ
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
 저장소 › EBS 🆚 EFS     x 가리기   = 쓴 그대로   ] 다음 🆚   / 검색   ? 도움말
--- keys
ㅗ
--- screen
 분류              │ 서비스
    클라우드 공부  │    S3(Simple Storage Service)                            2
▌🗄  저장소       3 │▌🆚 EBS 🆚 EFS
 🛡  보안         2 │    EFS(Elastic File System)
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
 저장소 › EBS 🆚 EFS     x 가리기   = 쓴 그대로   ] 다음 🆚   / 검색   ? 도움말
--- keys
?
--- screen
 도움말                                                                   14/52
 이동
   j ↓          다음 줄로, 5j는 다섯 줄
   k ↑          앞 줄로
   g Home       첫 줄로, 5g는 다섯째 줄로
   G End        마지막 줄로, 5G는 다섯째 줄로
   Ctrl-D       반 화면 아래로
   Ctrl-U       반 화면 위로
   PgDn Ctrl-F  한 화면 아래로
   PgUp Ctrl-B  한 화면 위로
   h ←          왼쪽 칸으로
   l →          오른쪽 칸으로
   Tab          다음 칸으로, 끝에서는 처음으로. 비교 안에서는 =과 같음
   Shift-Tab    앞 칸으로
   Enter        고른 것으로 들어가기
 Esc 돌아가기
--- keys
Esc 허
--- screen
 분류              │ 서비스
    클라우드 공부  │    S3(Simple Storage Service)                            2
▌🗄  저장소       3 │▌🆚 EBS 🆚 EFS
 🛡  보안         2 │    EFS(Elastic File System)
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
 저장소 › EBS 🆚 EFS     x 가리기   = 쓴 그대로   ] 다음 🆚   / 검색   ? 도움말
--- keys
ㅍ
--- screen
 v 비교:                                                                    1/3
▌🆚 EBS 🆚 EFS               저장소 │ EBS 🆚 EFS                            2/2
 🆚 키 정책 vs IAM 정책         KMS │ EBS                 │ EFS [2]
 🆚 네트워크 방어 비교         보안 │ ────────────────────┼────────────────────
                                    │ 한 인스턴스의       │ 여럿이 함께 쓰는
                                    │ 디스크              │ 파일 시스템
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
                                    │
 ↑↓ 고르기   Enter 이동   Esc 돌아가기
