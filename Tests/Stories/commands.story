# ? lists all keys; : finds commands by name, or by what they do.
size 80x20
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
?
--- screen
 Help                                                                     18/52
 Moving
   j ↓          the next row or line; 5j goes five
   k ↑          the row or line above
   g Home       the first row or line; 5g goes to the fifth
   G End        the last row or line; 5G goes to the fifth
   Ctrl-D       half a page down
   Ctrl-U       half a page up
   PgDn Ctrl-F  a page down
   PgUp Ctrl-B  a page up
   h ←          the pane to the left
   l →          the pane to the right
   Tab          the next pane, round to the first; in a comparison as =
   Shift-Tab    the pane before
   Enter        into what is selected

 Comparisons
   ]            the next 🆚, across categories
   [            the 🆚 before
 Esc back
--- keys
G
--- screen
 Help                                                                     52/52
   n            the next hit of the last search
   N            the hit before

 Mentions and links
   m            what compares or mentions this note
   f            label what this screen leads to; a letter follows

 Places visited
   H Backspace  back to the place before the last jump
   L            forward again

 The program
   :            all commands by name
   ?            the keys
   Esc          close a list, uncover a comparison, drop the search's marks
   Ctrl-L       draw the screen again
   Ctrl-Z       to the shell; fg comes back
   q            quit
 Esc back
--- keys
q
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
                                 │
                                 │
                                 │
                                 │
─ Callouts ──────────────────────┤
 ┃  버전 관리                    │
 ★  "정적 웹 사이트" 키워드가 …  │
 저장소 › S3(Simple Storage Service)   ] next 🆚   v all 🆚   / search   ? help
--- keys
type :comp
--- screen
 : Commands: comp                                                           1/7
▌   comparisons                   v │ comparisons
    next-comparison               ] │ v
    previous-comparison           [ │
    next-pane                   Tab │ all comparisons, filtered as you type
    written                       = │
    mentions                      m │
    cancel                      Esc │
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
Enter
--- screen
 v Comparisons:                                                             1/3
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
                                    │
                                    │
                                    │
                                    │
 ↑↓ choose   Enter go   Esc back
--- keys
Esc :
type quit
--- screen
 : Commands: quit                                                           1/1
▌   quit                          q │ quit
                                    │ q
                                    │
                                    │ quit
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
