# Tables, lists, tasks, code, quotes, footnotes, links, images, HTML and TeX show as a reader expects.
size 80x48
--- all.md
# 문법

## 모두
문단 하나. **굵게**, *기울여*, ~~지움~~, `코드`, **상태 확인(Health Check)**을.
줄을 바꾸면 바뀐 대로, $\text{CPU} > 50\%$, 1~3일, 5 &lt; 6<br>새 줄.

1. 하나
   - 안쪽 긴 항목은 다음 줄에서도 글머리 뒤에 맞춰져야 읽기 좋다, 그렇지 않은가?
     - 더 안쪽
2. 둘
   - [ ] 할 일
   - [x] 한 일

| 서비스 | 용도 | 값 |
|:--|:-:|--:|
| S3 | 객체를 담아 두고 어디서나 꺼내 쓰는 저장소이며 크기에 끝이 없다 | 10 |
| EBS | 디스크 | 200 |

```sql
select *
  from notes; -- a line of code that is far too wide for this pane goes on behind an arrow
```

### 절 하나
> 인용 안의 글
>
> > 더 깊은 인용

---

[링크](https://example.com/a) 와 <https://example.com>, ![그림](a.png), <img src="b.png" alt="사진">
각주가 있다[^1].

<details><summary>접은 글</summary>
펼친 글
</details>

[^1]: 각주의 글
--- screen
 문법               │ 모두                                                39/39
▌   모두          1 │ 문단 하나. 굵게, 기울여, 지움, 코드, 상태 확인(Health
                    │ Check)을.
                    │ 줄을 바꾸면 바뀐 대로, CPU > 50%, 1~3일, 5 < 6
                    │ 새 줄.
                    │
                    │ 1. 하나
                    │    ◦ 안쪽 긴 항목은 다음 줄에서도 글머리 뒤에 맞춰져야
                    │      읽기 좋다, 그렇지 않은가?
                    │      ▪ 더 안쪽
                    │ 2. 둘
                    │    ☐ 할 일
                    │    ☑ 한 일
                    │
                    │ 서비스 │                    용도                    │  값
                    │ ───────┼────────────────────────────────────────────┼────
                    │ S3     │    객체를 담아 두고 어디서나 꺼내 쓰는     │  10
                    │        │        저장소이며 크기에 끝이 없다         │
                    │ EBS    │                   디스크                   │ 200
                    │
                    │   sql
                    │   select *
                    │     from notes; -- a line of code that is far too wide
                    │   ↪ for this pane goes on behind an arrow
                    │
                    │ 절 하나
                    │ ┃ 인용 안의 글
                    │ ┃
                    │ ┃ │ 더 깊은 인용
                    │
                    │ ─────────────────────────────────────────────────────────
                    │
                    │ 링크 (https://example.com/a) 와 https://example.com, 그림
                    │ a.png, 사진 b.png
                    │ 각주가 있다[1].
                    │
                    │ 접은 글
                    │ 펼친 글
                    │
                    │ [1] 각주의 글
                    │
                    │
                    │
                    │
                    │
─ Callouts ─────────┤
 ┃  인용 안의 글    │
 문법 › 모두                                                  / search   ? help
--- keys
resize 30x40
l
--- screen
 모두                   38/50
 문단 하나. 굵게, 기울여,
 지움, 코드, 상태 확인(Health
 Check)을.
 줄을 바꾸면 바뀐 대로, CPU >
 50%, 1~3일, 5 < 6
 새 줄.

 1. 하나
    ◦ 안쪽 긴 항목은 다음
      줄에서도 글머리 뒤에
      맞춰져야 읽기 좋다,
      그렇지 않은가?
      ▪ 더 안쪽
 2. 둘
    ☐ 할 일
    ☑ 한 일

 서비스 │     용도      │  값
 ───────┼───────────────┼────
 S3     │  객체를 담아  │  10
        │ 두고 어디서나 │
        │   꺼내 쓰는   │
        │  저장소이며   │
        │  크기에 끝이  │
        │     없다      │
 EBS    │    디스크     │ 200

   sql
   select *
     from notes; -- a line
   ↪ of code that is far too
   ↪ wide for this pane goes
   ↪ on behind an arrow

 절 하나
 ┃ 인용 안의 글
 ┃
 ┃ │ 더 깊은 인용
 문법 › 모두           ? help
