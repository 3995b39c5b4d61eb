// What Swift cannot import from ncurses (macros, unions, mutable globals), each as a plain function.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif

// Reads standard input where `input` is null.
static inline SCREEN *curses_open(FILE *input) { return newterm(NULL, stdout, input ? input : stdin); }
static inline WINDOW *curses_window(void) { return stdscr; }
static inline int curses_lines(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_colours(void) { return COLORS; }
static inline int curses_pairs(void) { return COLOR_PAIRS; }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_italic(void) { return A_ITALIC; }

// A cell holds a base character and at most four marks; `text` ends with a zero.
static inline int curses_put(int row, int column, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  int status = setcchar(&cell, text, attributes, pair, NULL);
  return status == OK ? mvwadd_wch(stdscr, row, column, &cell) : status;
}

static inline int curses_key(wint_t *code) { return wget_wch(stdscr, code); }

static inline mmask_t curses_button_press(void) { return BUTTON1_PRESSED; }
static inline mmask_t curses_wheel_up(void) { return BUTTON4_PRESSED; }
static inline mmask_t curses_wheel_down(void) { return BUTTON5_PRESSED; }

// An absent capability is null, a cancelled one -1: both come back as null.
static inline const char *curses_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}
// Writes a capability's value to the terminal at once.
static inline void curses_send(const char *value) {
  putp(value);
  fflush(stdout);
}
static inline const char *curses_string_with(const char *name, long parameter) {
  const char *value = curses_string(name);
  return value ? tparm(value, parameter, 0, 0, 0, 0, 0, 0, 0, 0) : NULL;
}

#endif
