// The screen: taking it, giving it back, and what is put on it.
#include "internal.h"
#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *keys;
static struct addup_terminal_strings strings;
static bool has_default_colors;

/// Colour pairs by number, handed out as they are first used; 0 is the terminal's own.
static struct { short foreground, background; } pairs[256];
static short pair_count;

static bool codeset_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool addup_locale_is_utf8(void) {
  static bool is_set;
  if (is_set) return codeset_is_utf8();
  is_set = true;
  setlocale(LC_CTYPE, "");
  if (codeset_is_utf8()) return true;
  const char *wish = NULL;
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int index = 0; index < 3 && (wish == NULL || *wish == '\0'); index++) wish = getenv(names[index]);
  // Nothing was wished for, or a UTF-8 locale that is not installed.
  if (wish == NULL || *wish == '\0' || strcasestr(wish, "utf-8") || strcasestr(wish, "utf8")) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
  return codeset_is_utf8();
}

const char *addup_term(void) {
  const char *term = getenv("TERM");
  return term ? term : "";
}

/// Opens the terminal that standard output is on, to read keys from.
static FILE *open_keys(void) {
  char name[256];
  if (ttyname_r(STDOUT_FILENO, name, sizeof name) != 0) return NULL;
  int file = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  return file < 0 ? NULL : fdopen(file, "r");
}

static void forget_keys(void) {
  if (keys != NULL && keys != stdin) fclose(keys);
  keys = NULL;
}

/* Ctrl-C arrives as a key, in its turn: as a signal the terminal would throw away the keys before it. */
static void make_interrupt_a_key(void) {
  struct termios modes;
  if (tcgetattr(addup_restoration.input, &modes) != 0) return;
  modes.c_cc[VINTR] = _POSIX_VDISABLE;
  if (tcsetattr(addup_restoration.input, TCSANOW, &modes) == 0) def_prog_mode();
}

/// Lets ncurses gather a whole frame and write it at once. Until the first endwin() its mvcur(), which every
/// refresh calls for every piece of the screen, writes what there is at each call (lib_mvcur.c, ewInitial);
/// so one is called here, whose output nobody sees.
static void gather_output(void) {
  int terminal = dup(STDOUT_FILENO);
  int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal >= 0 && nothing >= 0 && dup2(nothing, STDOUT_FILENO) >= 0) {
    endwin();
    dup2(terminal, STDOUT_FILENO);
  }
  if (terminal >= 0) close(terminal);
  if (nothing >= 0) close(nothing);
}

static addup_refusal take(const struct addup_setup *setup) {
  if (tcgetattr(addup_restoration.input, &addup_restoration.modes) != 0) return ADDUP_REFUSAL_SYSTEM;
  // Before newterm, which leaves alone what has a handler already.
  if (!addup_catch_signals(setup->version)) return ADDUP_REFUSAL_SYSTEM;
  // The real size, whatever LINES and COLUMNS say.
  use_env(FALSE);
  use_tioctl(TRUE);
  addup_restoration.needed = true;
  screen = newterm(NULL, stdout, keys);
  if (screen == NULL) {
    addup_restoration.needed = false;
    addup_release_signals();
    return ADDUP_REFUSAL_SYSTEM;
  }
  cbreak();
  noecho();
  nonl();
  make_interrupt_a_key();
  typeahead(-1);
  start_color();
  has_default_colors = use_default_colors() == OK;
  pair_count = 0;
  gather_output();
  // After it: endwin() switches the keypad off.
  addup_prepare_input();
  refresh();
  addup_send(strings.on, strlen(strings.on));
  return ADDUP_REFUSAL_NONE;
}

addup_refusal addup_open(const struct addup_setup *setup) {
  if (screen != NULL) return ADDUP_REFUSAL_NONE;
  addup_locale_is_utf8();
  if (!isatty(STDOUT_FILENO)) return ADDUP_REFUSAL_OUTPUT_IS_NO_TERMINAL;
  keys = isatty(STDIN_FILENO) ? stdin : setup->keys_from_terminal ? open_keys() : NULL;
  if (keys == NULL) return ADDUP_REFUSAL_INPUT_IS_NO_TERMINAL;
  addup_restoration.input = fileno(keys);
  addup_restoration.output = STDOUT_FILENO;
  addup_refusal refusal = addup_look_up(addup_term(), setup->mouse, &strings);
  if (refusal == ADDUP_REFUSAL_NONE) refusal = take(setup);
  if (refusal != ADDUP_REFUSAL_NONE) forget_keys();
  static bool closes_at_exit;
  if (!closes_at_exit) closes_at_exit = atexit(addup_close) == 0;
  return refusal;
}

/// Whether the terminal takes output within half a second.
static bool takes_output(void) {
  addup_start_output(STDOUT_FILENO);
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  return poll(&output, 1, 500) > 0;
}

static void leave(void) {
  addup_send(strings.off, strlen(strings.off));
  addup_begin_output();
  endwin();
  addup_end_output();
}

void addup_close(void) {
  if (screen == NULL) return;
  bool output_is_taken = takes_output();
  addup_drop_reply();
  if (output_is_taken) {
    if (!isendwin()) leave();
  } else {
    tcflush(STDOUT_FILENO, TCOFLUSH);
    tcsetattr(addup_restoration.input, TCSANOW, &addup_restoration.modes);
  }
  addup_restoration.needed = false;
  delscreen(screen);
  screen = NULL;
  addup_release_signals();
  forget_keys();
}

void addup_suspend(void) {
  addup_drop_reply();
  leave();
  addup_restoration.needed = false;
  addup_stop_by_default();
  // Modes that were changed meanwhile are the ones to give back in the end.
  if (tcgetpgrp(addup_restoration.input) == getpgrp()) {
    def_shell_mode();
    tcgetattr(addup_restoration.input, &addup_restoration.modes);
  }
  addup_resume();
}

void addup_resume(void) {
  // In the background this stops the process once more, before anything is written.
  reset_prog_mode();
  addup_restoration.needed = true;
  if (!isendwin()) endwin();
  addup_resize();
  addup_redraw_all();
  refresh();
  addup_send(strings.on, strlen(strings.on));
  addup_forget_signal(SIGCONT);
}

bool addup_resize(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == LINES && size.ws_col == COLS) return false;
  resize_term(size.ws_row, size.ws_col);
  addup_redraw_all();
  return true;
}

int addup_columns(void) { return COLS; }
int addup_rows(void) { return LINES; }
int addup_colors(void) { return has_colors() ? COLORS : 0; }

void addup_erase(void) { erase(); }
void addup_redraw_all(void) { clearok(curscr, TRUE); }

void addup_send(const char *bytes, size_t count) {
  addup_begin_output();
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written <= 0) break;
    bytes += written;
    count -= (size_t)written;
  }
  addup_end_output();
}

bool addup_show(int cursor_row, int cursor_column) {
  addup_begin_output();
  bool shows_cursor = cursor_row >= 0;
  curs_set(shows_cursor ? 1 : 0);
  move(shows_cursor ? cursor_row : 0, shows_cursor ? cursor_column : 0);
  refresh();
  return addup_end_output();
}

/// A colour this terminal has, -1 for its own; the bright half of 16 becomes bold where there are 8.
static short fitting(short color, attr_t *attributes) {
  if (color < COLORS) return color;
  if (color >= 16 || COLORS < 8) return -1;
  if (attributes != NULL) *attributes |= A_BOLD;
  return (short)(color - 8);
}

/// The pair of two colours; 0 when there is no more room.
static short pair_of(short foreground, short background) {
  if (!has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  } else if (foreground < 0 && background < 0) {
    return 0;
  }
  for (short pair = 1; pair <= pair_count; pair++) {
    if (pairs[pair].foreground == foreground && pairs[pair].background == background) return pair;
  }
  if (pair_count + 1 >= 256 || pair_count + 1 >= COLOR_PAIRS) return 0;
  if (init_pair((short)(pair_count + 1), foreground, background) == ERR) return 0;
  pair_count++;
  pairs[pair_count].foreground = foreground;
  pairs[pair_count].background = background;
  return pair_count;
}

void addup_put(int row, int column, const struct addup_cell *cells, int count, struct addup_style style) {
  attr_t attributes = A_NORMAL;
  if (style.bold) attributes |= A_BOLD;
  if (style.reverse) attributes |= A_REVERSE;
  if (style.underline) attributes |= A_UNDERLINE;
  short pair = 0;
  if (has_colors()) {
    short foreground = fitting(style.foreground, &attributes);
    pair = pair_of(foreground, fitting(style.background, NULL));
  }
  for (int index = 0; index < count; index++) {
    const struct addup_cell *cell = &cells[index];
    wchar_t text[CCHARW_MAX + 1] = {(wchar_t)cell->base};
    for (int mark = 0; mark < 4 && cell->marks[mark] != 0; mark++) {
      text[mark + 1] = (wchar_t)cell->marks[mark];
    }
    cchar_t shown[2];
    // The C library may know other widths than the canvas; the columns must stay where they are.
    bool fits = wcwidth((wchar_t)cell->base) == cell->columns
      && setcchar(&shown[0], text, attributes, pair, NULL) == OK;
    if (!fits) setcchar(&shown[0], L"?", attributes, pair, NULL);
    setcchar(&shown[1], L" ", attributes, pair, NULL);
    mvadd_wchnstr(row, column, shown, fits ? 1 : cell->columns);
    column += cell->columns;
  }
}
