// Keys, mouse, pastes, and waiting for them.
#include "internal.h"
#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/// Codes of our own, beyond those of curses.
enum { PASTE_BEGINS = KEY_MAX + 1, PASTE_ENDS, SHIFT_UP, SHIFT_DOWN, MOUSE, OLD_MOUSE };

static const struct { const char *sequence; int key; } sequences[] = {
  // Terminal descriptions have one of two forms of each key; terminals may send the other one.
  {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
  {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
  {"\033[1;2A", SHIFT_UP}, {"\033[1;2B", SHIFT_DOWN}, {"\033[1;2C", KEY_SRIGHT}, {"\033[1;2D", KEY_SLEFT},
  {"\033[a", SHIFT_UP}, {"\033[b", SHIFT_DOWN}, {"\033[c", KEY_SRIGHT}, {"\033[d", KEY_SLEFT},
  {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
  {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
  {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[3~", KEY_DC}, {"\033[Z", KEY_BTAB},
  {"\033OM", KEY_ENTER}, {"\033[200~", PASTE_BEGINS}, {"\033[201~", PASTE_ENDS},
  // curses would read the rest of these too, but makes one event of several that come together.
  {"\033[<", MOUSE}, {"\033[M", OLD_MOUSE},
};

void addup_prepare_input(void) {
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  // Esc alone is answered within 25 ms.
  set_escdelay(24);
  for (size_t index = 0; index < sizeof sequences / sizeof *sequences; index++) {
    define_key(sequences[index].sequence, sequences[index].key);
  }
}

int addup_wait(int milliseconds, bool for_output) {
  struct pollfd ends[] = {
    {.fd = addup_restoration.input, .events = POLLIN},
    {.fd = addup_signal_pipe(), .events = POLLIN},
    {.fd = for_output ? addup_restoration.output : -1, .events = POLLOUT},
  };
  int ready = 0;
  if (poll(ends, 3, milliseconds) < 0 && errno != EINTR) return ADDUP_READY_HANGUP;
  if (ends[0].revents & POLLIN) ready |= ADDUP_READY_INPUT;
  if (ends[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= ADDUP_READY_HANGUP;
  if (addup_signal_is_pending()) ready |= ADDUP_READY_SIGNAL;
  if (ends[2].revents & POLLOUT) ready |= ADDUP_READY_OUTPUT;
  return ready;
}

int64_t addup_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int addup_read(void) {
  int code = getch();
  if (code == ERR) return -1;
  if (code < 256) return code;
  switch (code) {
  case KEY_UP: return ADDUP_KEY_UP;
  case KEY_DOWN: return ADDUP_KEY_DOWN;
  case KEY_LEFT: return ADDUP_KEY_LEFT;
  case KEY_RIGHT: return ADDUP_KEY_RIGHT;
  case SHIFT_UP: case KEY_SR: return ADDUP_KEY_SHIFT_UP;
  case SHIFT_DOWN: case KEY_SF: return ADDUP_KEY_SHIFT_DOWN;
  case KEY_SLEFT: return ADDUP_KEY_SHIFT_LEFT;
  case KEY_SRIGHT: return ADDUP_KEY_SHIFT_RIGHT;
  case KEY_HOME: case KEY_A1: case KEY_FIND: return ADDUP_KEY_HOME;
  case KEY_END: case KEY_C1: case KEY_SELECT: return ADDUP_KEY_END;
  case KEY_PPAGE: case KEY_A3: return ADDUP_KEY_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return ADDUP_KEY_PAGE_DOWN;
  case KEY_ENTER: return ADDUP_KEY_ENTER;
  case KEY_BACKSPACE: return ADDUP_KEY_BACKSPACE;
  case KEY_DC: return ADDUP_KEY_DELETE;
  case KEY_BTAB: return ADDUP_KEY_SHIFT_TAB;
  case MOUSE: return ADDUP_KEY_MOUSE;
  case OLD_MOUSE: return ADDUP_KEY_OLD_MOUSE;
  case PASTE_BEGINS: return ADDUP_KEY_PASTE;
  default: return ADDUP_KEY_OTHER;
  }
}

size_t addup_read_paste(uint8_t *bytes, size_t capacity) {
  static const char mark[] = "\033[201~";
  const size_t length = sizeof mark - 1;
  size_t matched = 0;
  size_t count = 0;
  while (matched < length) {
    struct pollfd input = {.fd = addup_restoration.input, .events = POLLIN};
    int ready = poll(&input, 1, 1000);
    if (addup_must_end()) break;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) break;
    // Never more than what is missing of the mark: what follows it are keys, and for curses to read.
    char piece[sizeof mark];
    ssize_t received = read(addup_restoration.input, piece, length - matched);
    if (received <= 0) break;
    for (ssize_t index = 0; index < received; index++) {
      if (piece[index] == mark[matched]) {
        matched++;
        continue;
      }
      // No mark after all: its beginning was text.
      for (size_t part = 0; part < matched; part++) {
        if (count < capacity) bytes[count++] = (uint8_t)mark[part];
      }
      matched = piece[index] == mark[0] ? 1 : 0;
      if (matched == 0 && count < capacity) bytes[count++] = (uint8_t)piece[index];
    }
  }
  return count;
}

/// When the terminal was asked; negative while there is no question open.
static int64_t asked = -1;

void addup_ask(const char *question) {
  addup_send(question, strlen(question));
  asked = addup_milliseconds();
}

bool addup_awaits_reply(void) {
  if (asked >= 0 && addup_milliseconds() - asked > 2000) asked = -1;
  return asked >= 0;
}

void addup_reply_came(void) { asked = -1; }

void addup_drop_reply(void) {
  if (!addup_awaits_reply()) return;
  asked = -1;
  // In the background reading would stop the process.
  pid_t foreground = tcgetpgrp(addup_restoration.input);
  if (foreground >= 0 && foreground != getpgrp()) return;
  struct pollfd input = {.fd = addup_restoration.input, .events = POLLIN};
  int64_t end = addup_milliseconds() + 50;
  for (int64_t left = 50; left > 0; left = end - addup_milliseconds()) {
    char byte;
    if (poll(&input, 1, (int)left) < 0 && errno == EINTR) continue;
    if (!(input.revents & POLLIN) || read(addup_restoration.input, &byte, 1) != 1) return;
    // The end mark, BEL or ESC \; what follows it was typed for the shell.
    if (byte == '\a' || byte == '\\') return;
  }
}
