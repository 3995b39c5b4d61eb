# A file without text opens too, and says that there is nothing.
size 60x6
--- empty.md
--- screen
 empty              │ empty                             1/1
                    │ There is no text here.
                    │
                    │
                    │
 empty                                    / search   ? help
--- keys
j l ] } n H v
--- screen
 empty              │ empty                             1/1
                    │ There is no text here.
                    │
                    │
                    │
 No comparisons in these notes.           / search   ? help
