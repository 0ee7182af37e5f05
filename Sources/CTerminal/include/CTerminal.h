// What Swift may know of the terminal. curses.h stays inside this target: its macros and globals do
// not come through to Swift, and what a signal handler does has to be C anyway.
#ifndef ADDUP_CTERMINAL_H
#define ADDUP_CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An enumeration that Swift may switch over without a default.
#define ADDUP_ENUM(name) \
  typedef enum name name; \
  enum __attribute__((enum_extensibility(closed))) name

// Starting and ending

/// Why the terminal was not taken.
ADDUP_ENUM(addup_refusal) {
  ADDUP_REFUSAL_NONE,
  ADDUP_REFUSAL_INPUT_IS_NO_TERMINAL,
  ADDUP_REFUSAL_OUTPUT_IS_NO_TERMINAL,
  ADDUP_REFUSAL_TERM_IS_UNSET,
  ADDUP_REFUSAL_TERM_IS_UNKNOWN,
  /// The terminal cannot place its cursor.
  ADDUP_REFUSAL_TERM_IS_TOO_SIMPLE,
  /// No pipe, or no memory.
  ADDUP_REFUSAL_SYSTEM,
};

struct addup_setup {
  /// Whether the mouse's button and wheel are reported; the terminal's own selection needs them off.
  bool mouse;
  /// Whether keys are read from the terminal although standard input is something else.
  bool keys_from_terminal;
  /// For the line that a crash leaves behind.
  const char *version;
};

/// Takes the terminal: alternate screen, single keys, signal and crash handlers.
addup_refusal addup_open(const struct addup_setup *setup);
/// Gives the terminal back as it was found; harmless when it was not taken.
void addup_close(void);
/// A line for a crash, or for `addup_die`, to leave on standard error, such as where unsaved work lies; NULL
/// for none.
void addup_set_last_note(const char *note);
/// Gives the terminal back, leaves the last note, and ends the process as `signal` would have, so that its status is right.
_Noreturn void addup_die(int signal);
/// Whether characters beyond ASCII can be shown; sets the locale on its first call.
bool addup_locale_is_utf8(void);
/// The value of TERM, or an empty text.
const char *addup_term(void);

// Showing

int addup_columns(void);
int addup_rows(void);
/// How many colours there are; 0 or less on a terminal without.
int addup_colors(void);

/// A character with at most four combining marks, and how many columns it was given.
struct addup_cell {
  uint32_t base;
  uint32_t marks[4];
  int columns;
};

struct addup_style {
  /// Colours by number, -1 for the terminal's own.
  short foreground;
  short background;
  bool bold;
  bool reverse;
  bool underline;
};

/// Puts cells of one style side by side; nothing is seen before `addup_show`.
void addup_put(int row, int column, const struct addup_cell *cells, int count, struct addup_style style);
/// Blanks every cell.
void addup_erase(void);
/// Brings the terminal up to date, its cursor at a place or, with a negative row, hidden. False if the terminal did not
/// take all of it within a second: what it shows is unknown then.
bool addup_show(int cursor_row, int cursor_column);
/// Lets the next `addup_show` draw every cell, whatever the terminal is thought to show.
void addup_redraw_all(void);
/// Sends bytes to the terminal as they are.
void addup_send(const char *bytes, size_t count);

// Waiting and reading

enum {
  ADDUP_READY_INPUT = 1,
  ADDUP_READY_SIGNAL = 2,
  ADDUP_READY_OUTPUT = 4,
  ADDUP_READY_HANGUP = 8,
};

/// Waits for input, a signal or, if wished for, room for output; answers what there is, 0 after the time.
/// A negative time is for ever.
int addup_wait(int milliseconds, bool for_output);
/// A clock that only runs forward.
int64_t addup_milliseconds(void);

/// Sends the terminal a question, whose reply will come among the keys. Until it has come, or is overdue,
/// giving the terminal back waits a moment for it, so that it is not left to the shell.
void addup_ask(const char *question);
/// Whether a reply is still to come; after two seconds none is expected any more.
bool addup_awaits_reply(void);
/// Tells that the reply has come.
void addup_reply_came(void);

/// A signal that came and is not taken yet, those first that end the process; 0 if there is none.
int addup_take_signal(void);
/// What a signal asks of the loop.
ADDUP_ENUM(addup_request) {
  ADDUP_REQUEST_FINISH,
  ADDUP_REQUEST_SUSPEND,
  ADDUP_REQUEST_RESUME,
  ADDUP_REQUEST_RESIZE,
};
addup_request addup_request_of(int signal);
/// Takes over the terminal's present size; answers whether it is another one.
bool addup_resize(void);
/// Gives the terminal back, stops the process, and takes the terminal again once it goes on.
void addup_suspend(void);
/// Takes the terminal again after a stop that could not be seen coming.
void addup_resume(void);

/// Beyond the 256 values of a byte, what `addup_read` answers.
ADDUP_ENUM(addup_key) {
  ADDUP_KEY_UP = 256,
  ADDUP_KEY_DOWN,
  ADDUP_KEY_LEFT,
  ADDUP_KEY_RIGHT,
  ADDUP_KEY_SHIFT_UP,
  ADDUP_KEY_SHIFT_DOWN,
  ADDUP_KEY_SHIFT_LEFT,
  ADDUP_KEY_SHIFT_RIGHT,
  ADDUP_KEY_HOME,
  ADDUP_KEY_END,
  ADDUP_KEY_PAGE_UP,
  ADDUP_KEY_PAGE_DOWN,
  ADDUP_KEY_ENTER,
  ADDUP_KEY_BACKSPACE,
  ADDUP_KEY_DELETE,
  ADDUP_KEY_SHIFT_TAB,
  /// A report of the mouse follows: `button;column;row`, then M or m.
  ADDUP_KEY_MOUSE,
  /// The old form of it follows: button, column and row as a byte each, 32 added.
  ADDUP_KEY_OLD_MOUSE,
  ADDUP_KEY_PASTE,
  /// A key or report that has no meaning here.
  ADDUP_KEY_OTHER,
};

/// The next byte (0 to 255) or key (an `addup_key`), -1 if there is none yet.
int addup_read(void);
/// Reads what is pasted, up to its end mark or a second of silence; keeps the first `capacity` bytes and
/// answers how many those are.
size_t addup_read_paste(uint8_t *bytes, size_t capacity);

#endif
