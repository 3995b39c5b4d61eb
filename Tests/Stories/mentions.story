# m lists what compares and mentions a note, with a preview at the mention; f labels what the screen leads to; H comes back.
size 120x36
--- README.md
# 클라우드 공부
--- security/iam.md
# IAM

누가 무엇을 하는가.
--- security/kms.md
# KMS

키를 맡아 둔다.

1. 하나
2. 둘
3. 셋
4. 넷
5. 다섯
6. 여섯
7. 일곱
8. 여덟
9. 아홉
10. 열
11. 열하나
12. 열둘
13. 열셋
14. 열넷
15. 열다섯
16. 열여섯
17. 열일곱
18. 열여덟
19. 열아홉
20. 스물
21. 스물하나
22. 스물둘
23. 스물셋
24. 스물넷
25. 스물다섯

| 무엇을 | 어디에 |
|---|---|
| 버킷 키 | S3에 두는 객체마다 |

```
S3
```
--- storage/README.md
# 🗄️ 저장소
--- storage/compare.md
# S3 🆚 EBS

- S3: 객체
- EBS: 블록

S3에는 [수명 주기](s3.md#수명-주기)가 있고, S3 Glacier는 여기에 없다.
--- storage/ebs.md
# EBS(Elastic Block Store)

[없는 노트](none.md), [없는 제목](s3.md#none), [파일](file:///etc/passwd).
--- storage/recovery.md
# 복구 안내

## 순서 1

백업을 고른다.

## 순서 2

되돌린다. `S3`와 EBS가 다르다.
--- storage/s3.md
# S3(Simple Storage Service)

객체를 담는다. 키는 KMS로 관리한다.

## 수명 주기

오래된 객체를 옮긴다.

## 버전 관리

지운 객체도 되돌린다. 자세한 것은 [복구 안내](recovery.md#순서-2) 또는 <https://example.com/s3> 참고.
--- keys
/
type simple storage
Enter Esc
--- screen
 Categories     │ Services                       │ S3(Simple Storage Service)                                       8/8
    security  2 │ 🆚 S3 🆚 EBS                   │ 🆚 in 1 comparison   ← mentioned in 3 notes   m
▌🗄  저장소    4 │    EBS(Elastic Block Store)    │ 객체를 담는다. 키는 KMS로 관리한다.
                │    복구 안내                   │
                │▌   S3(Simple Storage Service)  │ 수명 주기
                │                                │ 오래된 객체를 옮긴다.
                │                                │
                │                                │ 버전 관리
                │                                │ 지운 객체도 되돌린다. 자세한 것은 복구 안내 또는
                │                                │ https://example.com/s3 참고.
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
 저장소 › S3(Simple Storage Service)                                           ] next 🆚   v all 🆚   / search   ? help
--- keys
m
--- screen
 m Mentions:                                                                                                        1/4
▌🆚 S3 🆚 EBS                                  저장소 │ S3 🆚 EBS                                                   4/4
 ←  KMS                                      security │ • S3: 객체
 ←  S3 🆚 EBS                                  저장소 │ • EBS: 블록
 ←  복구 안내                                  저장소 │
                                                      │ S3에는 수명 주기가 있고, S3 Glacier는 여기에 없다.
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
↓ ↓ ↓
--- screen
 m Mentions:                                                                                                        4/4
 🆚 S3 🆚 EBS                                  저장소 │ 복구 안내                                                   5/5
 ←  KMS                                      security │ 순서 1
 ←  S3 🆚 EBS                                  저장소 │ 백업을 고른다.
▌←  복구 안내                                  저장소 │
                                                      │ 순서 2
                                                      │ 되돌린다. S3와 EBS가 다르다.
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
Enter
--- screen
 Categories     │ Services                       │ 복구 안내                                                        5/5
    security  2 │ 🆚 S3 🆚 EBS                   │ ← mentioned in 1 note   m
▌🗄  저장소    4 │    EBS(Elastic Block Store)    │ 순서 1
                │▌   복구 안내                   │ 백업을 고른다.
                │    S3(Simple Storage Service)  │
                │                                │ 순서 2
                │                                │ 되돌린다. S3와 EBS가 다르다.
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
 저장소 › 복구 안내                                                            ] next 🆚   v all 🆚   / search   ? help
--- keys
H
--- screen
 Categories     │ Services                       │ S3(Simple Storage Service)                                       8/8
    security  2 │ 🆚 S3 🆚 EBS                   │ 🆚 in 1 comparison   ← mentioned in 3 notes   m
▌🗄  저장소    4 │    EBS(Elastic Block Store)    │ 객체를 담는다. 키는 KMS로 관리한다.
                │    복구 안내                   │
                │▌   S3(Simple Storage Service)  │ 수명 주기
                │                                │ 오래된 객체를 옮긴다.
                │                                │
                │                                │ 버전 관리
                │                                │ 지운 객체도 되돌린다. 자세한 것은 복구 안내 또는
                │                                │ https://example.com/s3 참고.
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
 저장소 › S3(Simple Storage Service)                                           ] next 🆚   v all 🆚   / search   ? help
--- keys
f
--- screen
 Categories     │ Services                       │ S3(Simple Storage Service)                                       8/8
    security  2 │ 🆚 S3 🆚 EBS                   │ 🆚 in 1 comparison   ← mentioned in 3 notes   m
▌🗄  저장소    4 │    EBS(Elastic Block Store)    │ 객체를 담는다. 키는aKMS로 관리한다.
                │    복구 안내                   │
                │▌   S3(Simple Storage Service)  │ 수명 주기
                │                                │ 오래된 객체를 옮긴다.
                │                                │
                │                                │ 버전 관리
                │                                │ 지운 객체도 되돌린다. 자세한 것은s복구 안내 또는
                │                                │dhttps://example.com/s3 참고.
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
 Press the letter of where to go. Esc cancels.                                 ] next 🆚   v all 🆚   / search   ? help
--- keys
d
--- screen
 Categories     │ Services                       │ S3(Simple Storage Service)                                       8/8
    security  2 │ 🆚 S3 🆚 EBS                   │ 🆚 in 1 comparison   ← mentioned in 3 notes   m
▌🗄  저장소    4 │    EBS(Elastic Block Store)    │ 객체를 담는다. 키는 KMS로 관리한다.
                │    복구 안내                   │
                │▌   S3(Simple Storage Service)  │ 수명 주기
                │                                │ 오래된 객체를 옮긴다.
                │                                │
                │                                │ 버전 관리
                │                                │ 지운 객체도 되돌린다. 자세한 것은 복구 안내 또는
                │                                │ https://example.com/s3 참고.
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
 Nothing here opens https://example.com/s3                                     ] next 🆚   v all 🆚   / search   ? help
--- keys
f s
--- screen
 Categories     │ Services                       │ 복구 안내                                                        5/5
    security  2 │ 🆚 S3 🆚 EBS                   │ ← mentioned in 1 note   m
▌🗄  저장소    4 │    EBS(Elastic Block Store)    │ 순서 1
                │▌   복구 안내                   │ 백업을 고른다.
                │    S3(Simple Storage Service)  │
                │                                │ 순서 2
                │                                │ 되돌린다. S3와 EBS가 다르다.
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
                │                                │
 저장소 › 복구 안내                                                            ] next 🆚   v all 🆚   / search   ? help
--- keys
m
--- screen
 m Mentions:                                                                                                        1/1
▌←  S3(Simple Storage Service)                 저장소 │ S3(Simple Storage Service)                                  8/8
                                                      │ 객체를 담는다. 키는 KMS로 관리한다.
                                                      │
                                                      │ 수명 주기
                                                      │ 오래된 객체를 옮긴다.
                                                      │
                                                      │ 버전 관리
                                                      │ 지운 객체도 되돌린다. 자세한 것은 복구 안내 또는
                                                      │ https://example.com/s3 참고.
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
Esc H f a
--- screen
 Categories     │ Services                       │ KMS                                                            33/33
▌   security  2 │    IAM                         │ ← mentioned in 1 note   m
 🗄  저장소    4 │▌   KMS                         │ 키를 맡아 둔다.
                │                                │
                │                                │  1. 하나
                │                                │  2. 둘
                │                                │  3. 셋
                │                                │  4. 넷
                │                                │  5. 다섯
                │                                │  6. 여섯
                │                                │  7. 일곱
                │                                │  8. 여덟
                │                                │  9. 아홉
                │                                │ 10. 열
                │                                │ 11. 열하나
                │                                │ 12. 열둘
                │                                │ 13. 열셋
                │                                │ 14. 열넷
                │                                │ 15. 열다섯
                │                                │ 16. 열여섯
                │                                │ 17. 열일곱
                │                                │ 18. 열여덟
                │                                │ 19. 열아홉
                │                                │ 20. 스물
                │                                │ 21. 스물하나
                │                                │ 22. 스물둘
                │                                │ 23. 스물셋
                │                                │ 24. 스물넷
                │                                │ 25. 스물다섯
                │                                │
                │                                │ 무엇을  │ 어디에
                │                                │ ────────┼───────────────────
                │                                │ 버킷 키 │ S3에 두는 객체마다
                │                                │
                │                                │   S3
 security › KMS                                                                ] next 🆚   v all 🆚   / search   ? help
