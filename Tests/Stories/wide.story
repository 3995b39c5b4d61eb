# However wide the screen, text keeps a measure that reads well.
size 200x8
--- w.md
# 분류

## 긴 글
하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열
--- screen
 Categories     │ Services           │ 긴 글                                                                                                                                                        2/2
▌   분류      1 │▌   긴 글           │ 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나
                │                    │ 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열
                │                    │
                │                    │
                │                    │
                │                    │
 분류 › 긴 글                                                                                                                                                                         / search   ? help
