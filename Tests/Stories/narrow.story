# Under 60 columns there is one pane at a time; l goes in, h out.
size 40x12
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
 Categories
    클라우드 공부
▌🗄  저장소                            3
 🛡  보안                              2







 저장소 › S3(Simple Storage S…   ? help
--- keys
l
--- screen
 🗄 저장소
▌   S3(Simple Storage Service)        2
 🆚 EBS 🆚 EFS
    EFS(Elastic File System)







 저장소 › S3(Simple Storage S…   ? help
--- keys
j l
--- screen
 EBS 🆚 EFS                         5/5
 EBS
   한 인스턴스의 디스크

 EFS [2]
   여럿이 함께 쓰는 파일 시스템





 저장소 › EBS 🆚 EFS             ? help
--- keys
h h
--- screen
 Categories
    클라우드 공부
▌🗄  저장소                            3
 🛡  보안                              2







 저장소 › EBS 🆚 EFS             ? help
--- keys
v
--- screen
 v Comparisons:                     1/3
▌🆚 EBS 🆚 EFS                   저장소
 🆚 키 정책 vs IAM 정책             KMS
 🆚 네트워크 방어 비교             보안


 EBS 🆚 EFS                         4/5
 EBS
   한 인스턴스의 디스크

 EFS [2]
 ↑↓ choose   Enter go   Esc back
--- keys
Esc ] ]
--- screen
 네트워크 방어 비교                 5/5
 WAF
   웹 요청을 거른다.

 Shield
   디도스를 막는다.





 보안 › 네트워크 방어 비교       ? help
--- keys
/ K M S
--- screen
 / Search: KMS       note 1/1    0.0 ms
▌▪  KMS                            보안




 KMS                                4/5
 키를 맡아 둔다.

 ┃ 키 정책 vs IAM 정책
 ┃ • 키 정책: 키에 붙는다
 ↑↓ choose   Enter go   Esc back
