# A callout has a bar; an exam cue a star, an alert its kind; a dropped > after the first line still belongs to it.
size 60x30
--- c.md
# 콜아웃

## 종류
> 제목 없는 콜아웃

> ### 제목 있는 콜아웃
이어지는 줄
- 목록

> [!TIP]
> 팁이다

> [!WARNING] 
> ### 조심
> 글

> "가장 싼 저장소"가 나오면 → **Glacier**

> ### 시험 단서
> 키워드를 본다

밖의 글
--- keys
l
--- screen
 콜아웃             │ 종류                            19/19
▌   종류          6 │ ┃ 제목 없는 콜아웃
                    │
                    │ ┃ 제목 있는 콜아웃
                    │ ┃ 이어지는 줄
                    │ ┃ • 목록
                    │
                    │ ┃ ▪ Tip
                    │ ┃ 팁이다
                    │
                    │ ┃ ▪ Warning 조심
                    │ ┃ 글
                    │
                    │ ┃ ★ Exam cue
                    │ ┃ "가장 싼 저장소"가 나오면 → Glacier
                    │
                    │ ┃ ★ Exam cue · 시험 단서
                    │ ┃ 키워드를 본다
                    │
                    │ 밖의 글
                    │
                    │
─ Callouts ─────────┤
 ┃  제목 없는 콜아… │
 ┃  제목 있는 콜아… │
 ┃  팁이다          │
 ┃  조심            │
 ★  "가장 싼 저장…  │
 ★  시험 단서       │
 콜아웃 › 종류                            / search   ? help
