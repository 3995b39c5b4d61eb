# The line under the title, the list and the labels where there is little room; what leads nowhere says so.
size 40x12
--- cloud.md
# 저장소

## S3(Simple Storage Service)

객체를 담는다. [복구](#복구-안내)와 [없는 노트](none.md), [없는 제목](#none), [파일](file:///etc/passwd)을 보라.

## 복구 안내

S3에서 되돌린다. <https://example.com/a/very/long/address/that/does/not/fit>

## S3 🆚 EBS

- S3: 객체
--- keys
l l
--- screen
 S3(Simple Storage Service)         3/3
 🆚 1   ← 2   m
 객체를 담는다. 복구와 없는 노트, 없는
 제목, 파일 (file:///etc/passwd)을
 보라.






 저장소 › S3(Simple Storage S…   ? help
--- keys
f
--- screen
 S3(Simple Storage Service)         3/3
 🆚 1   ← 2   m
 객체를 담는다.a복구와s없는 노트,d없는
 제목,f파일 (file:///etc/passwd)을
 보라.






 Press the letter of where to…   ? help
--- keys
s
--- screen
 S3(Simple Storage Service)         3/3
 🆚 1   ← 2   m
 객체를 담는다. 복구와 없는 노트, 없는
 제목, 파일 (file:///etc/passwd)을
 보라.






 No such file: none.md           ? help
--- keys
f d
--- screen
 S3(Simple Storage Service)         3/3
 🆚 1   ← 2   m
 객체를 담는다. 복구와 없는 노트, 없는
 제목, 파일 (file:///etc/passwd)을
 보라.






 No such heading: #none          ? help
--- keys
f f
--- screen
 S3(Simple Storage Service)         3/3
 🆚 1   ← 2   m
 객체를 담는다. 복구와 없는 노트, 없는
 제목, 파일 (file:///etc/passwd)을
 보라.






 Not part of these notes: file:///etc/…
--- keys
f ㅁ
--- screen
 복구 안내                          2/2
 ← mentioned in 1 note   m
 S3에서 되돌린다. https://example.com/
 a/very/long/address/that/does/not/fit







 저장소 › 복구 안내   / search   ? help
--- keys
f
--- screen
 복구 안내                          2/2
 ← mentioned in 1 note   m
aS3에서 되돌린다.shttps://example.com/
 a/very/long/address/that/does/not/fit







 Press the letter of where to…   ? help
--- keys
Esc H m
--- screen
 m Mentions:                        1/3
▌🆚 S3 🆚 EBS                    저장소
 ←  복구 안내                    저장소
 ←  S3 🆚 EBS                    저장소


 S3 🆚 EBS                          1/1
 • S3: 객체



 ↑↓ choose   Enter go   Esc back
--- keys
↓
--- screen
 m Mentions:                        2/3
 🆚 S3 🆚 EBS                    저장소
▌←  복구 안내                    저장소
 ←  S3 🆚 EBS                    저장소


 복구 안내                          2/2
 S3에서 되돌린다. https://example.com/
 a/very/long/address/that/does/not/fit


 ↑↓ choose   Enter go   Esc back
--- keys
Enter
--- screen
 복구 안내                          2/2
 ← mentioned in 1 note   m
 S3에서 되돌린다. https://example.com/
 a/very/long/address/that/does/not/fit







 저장소 › 복구 안내   / search   ? help
--- keys
resize 80x24
H
--- screen
 저장소                         │ S3(Simple Storage Service)                2/2
▌   S3(Simple Storage Service)  │ 🆚 1   ← 2   m
    복구 안내                   │ 객체를 담는다. 복구와 없는 노트, 없는 제목,
 🆚 S3 🆚 EBS                   │ 파일 (file:///etc/passwd)을 보라.
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
 저장소 › S3(Simple Storage Service)   ] next 🆚   v all 🆚   / search   ? help
--- keys
resize 20x5
--- screen
 S3(Simple Sto… 3/5
 객체를 담는다.
 복구와 없는 노트,
 없는 제목, 파일
 저장소 ›…   ? help
