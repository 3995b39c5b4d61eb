# Nothing in a note reaches the terminal as control: pictures for controls, no bidi, capped marks; emoji keep their cells.
size 70x16
--- a‮b.md
# [31m빨강 ‮뒤집힘

## 제목]0;t
literal [2J, entity &#27;[2J, c1 31m, split **[31m**, del 

🛡️ ‼️ 👨‍👩‍👧 👍🏽 🇰🇷 é 각 ㅏ zero​width ⁦bidi⁩

tower à́̂̃̄̅ end
--- screen
 ␛[31m빨강 뒤집힘   │ 제목␇␛]0;t␇                                 6/6
▌   제목␇␛]0;t␇     │ literal ␛[2J, entity ␛[2J, c1 ␛[31m, split
                    │ ␛**[31m**, del ␡
                    │
                    │ 🛡 ‼ 👨👩👧 👍 🇰🇷 é 각 ㅏ zerowidth bidi
                    │
                    │ tower à́̂ end
                    │
                    │
                    │
                    │
                    │
                    │
                    │
                    │
 ␛[31m빨강 뒤집힘 › 제목␇␛]0;t␇                     / search   ? help
--- keys
/ 제 목
--- screen
 / Search: 제목                                    note 1/1    0.0 ms
▌▪  제목␇␛]0;t␇  ␛[31m빨강 뒤… │ 제목␇␛]0;t␇                      7/7
                               │ literal ␛[2J, entity ␛[2J, c1 ␛[31m,
                               │ split ␛**[31m**, del ␡
                               │
                               │ 🛡 ‼ 👨👩👧 👍 🇰🇷 é 각 ㅏ zerowidth
                               │ bidi
                               │
                               │ tower à́̂ end
                               │
                               │
                               │
                               │
                               │
                               │
 ↑↓ choose   Enter go   Esc back
