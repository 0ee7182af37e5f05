// A pseudo-terminal, a program on it, and libvterm behind it: what Swift cannot say itself.
#ifndef ADDUP_CVTERM_H
#define ADDUP_CVTERM_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#ifdef __linux__
#include <pty.h>
#else
#include <util.h>
#endif
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

// Not there without _GNU_SOURCE, which this header cannot ask for: Swift's own modules are built without.
#if !defined(POSIX_SPAWN_SETSID) && defined(__linux__)
#define POSIX_SPAWN_SETSID 0x80
#endif

/// What a program asked of the terminal.
struct console_properties {
  int alternate_screen;
  int cursor_visible;
};

struct console {
  int master;
  /// Kept open, so that the modes last longer than the program.
  int slave;
  char name[128];
  pid_t program;
  struct termios modes;
  VTerm *terminal;
  VTermScreen *screen;
  struct console_properties properties;
  bool reports_mouse;
  /// The control sequence that is being read, for `console_watch`.
  char sequence[64];
  size_t sequence_length;
};

static inline int console_settermprop(VTermProp property, VTermValue *value, void *user) {
  struct console_properties *properties = (struct console_properties *)user;
  if (property == VTERM_PROP_ALTSCREEN) properties->alternate_screen = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) properties->cursor_visible = value->boolean;
  return 1;
}

static inline void console_set_size(struct console *console, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(console->master, TIOCSWINSZ, &size);
  if (columns > 0 && rows > 0) vterm_set_size(console->terminal, rows, columns);
}

static inline struct console *console_new(int columns, int rows) {
  static const VTermScreenCallbacks callbacks = {.settermprop = console_settermprop};
  struct console *console = (struct console *)calloc(1, sizeof *console);
  console->program = -1;
  if (openpty(&console->master, &console->slave, NULL, NULL, NULL) != 0) return NULL;
  if (ttyname_r(console->slave, console->name, sizeof console->name) != 0) return NULL;
  fcntl(console->master, F_SETFD, FD_CLOEXEC);
  fcntl(console->slave, F_SETFD, FD_CLOEXEC);
  fcntl(console->master, F_SETFL, O_NONBLOCK);
  tcgetattr(console->slave, &console->modes);
  console->terminal = vterm_new(rows > 0 ? rows : 1, columns > 0 ? columns : 1);
  vterm_set_utf8(console->terminal, 1);
  console->screen = vterm_obtain_screen(console->terminal);
  vterm_screen_enable_altscreen(console->screen, 1);
  vterm_screen_set_callbacks(console->screen, &callbacks, &console->properties);
  vterm_screen_reset(console->screen, 1);
  console_set_size(console, columns, rows);
  return console;
}

/// Starts a program in a session of its own, so that opening the slave makes it its terminal.
static inline int console_start(
  struct console *console, const char *path, char *const arguments[], char *const environment[]) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, console->name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&files, 0, 1);
  posix_spawn_file_actions_adddup2(&files, 0, 2);
  posix_spawnattr_init(&attributes);
  // Threads of a test run block signals, and a program would inherit that.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
  int error = posix_spawn(&console->program, path, &files, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return error;
}

static inline void console_hang_up(struct console *console) {
  if (console->master >= 0) close(console->master);
  console->master = -1;
}

/// Ends the program if it still runs.
static inline void console_free(struct console *console) {
  if (console->program > 0) {
    kill(console->program, SIGKILL);
    waitpid(console->program, NULL, 0);
  }
  console_hang_up(console);
  close(console->slave);
  vterm_free(console->terminal);
  free(console);
}

/// Notes whether the mouse is wanted: libvterm looks at the first of several modes only.
static inline void console_watch(struct console *console, const char *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) {
    char byte = bytes[index];
    if (byte == 0x1B || console->sequence_length + 1 >= sizeof console->sequence) {
      console->sequence_length = 0;
    }
    console->sequence[console->sequence_length++] = byte;
    console->sequence[console->sequence_length] = 0;
    bool sets = byte == 'h' || byte == 'l';
    if (sets && strncmp(console->sequence, "\033[?", 3) == 0 && strstr(console->sequence, "1000")) {
      console->reports_mouse = byte == 'h';
      console->sequence_length = 0;
    }
  }
}

/// Types bytes; false when the terminal takes no more at present. Answers how many it took.
static inline ssize_t console_type(struct console *console, const void *bytes, size_t count) {
  ssize_t written = write(console->master, bytes, count);
  return written < 0 && errno == EAGAIN ? 0 : written;
}

/// Whether the program changed its state: -1 still runs, -2 stopped, else as a shell's `$?`.
static inline int console_status(struct console *console) {
  int status = 0;
  if (console->program <= 0 || waitpid(console->program, &status, WNOHANG | WUNTRACED) <= 0) return -1;
  if (WIFSTOPPED(status)) return -2;
  console->program = -1;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// Whether the system tells if a program is at work.
#ifdef __linux__
static const bool console_tells_busy = true;
#else
static const bool console_tells_busy = false;
#endif

/// Whether the program is at work, not waiting; never where the system does not tell.
static inline bool console_is_busy(struct console *console) {
  char path[32], text[512];
  if (console->program <= 0) return false;
  snprintf(path, sizeof path, "/proc/%d/stat", (int)console->program);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  if (count <= 0) return false;
  text[count] = 0;
  // The name of the program stands in brackets, and may have any character; its state follows.
  const char *name_end = strrchr(text, ')');
  return name_end && name_end[1] == ' ' && (name_end[2] == 'R' || name_end[2] == 'D');
}

static inline bool console_modes_are_as_found(struct console *console) {
  struct termios modes;
  tcgetattr(console->slave, &modes);
  return modes.c_iflag == console->modes.c_iflag && modes.c_oflag == console->modes.c_oflag
    && modes.c_cflag == console->modes.c_cflag && modes.c_lflag == console->modes.c_lflag
    && memcmp(modes.c_cc, console->modes.c_cc, sizeof modes.c_cc) == 0;
}

/// What another program on the terminal may do meanwhile: its own modes, and text.
static inline void console_disturb(struct console *console, const char *text) {
  tcsetattr(console->slave, TCSANOW, &console->modes);
  ssize_t written = write(console->slave, text, strlen(text));
  (void)written;
}

/// One cell of the screen; its first scalar is 0 where nothing was written, and -1 right of a wide one.
static inline VTermScreenCell console_cell(struct console *console, int row, int column) {
  VTermScreenCell cell;
  memset(&cell, 0, sizeof cell);
  vterm_screen_get_cell(console->screen, (VTermPos){.row = row, .col = column}, &cell);
  return cell;
}

/// The characters of a row in UTF-8, blanks where nothing was written; answers how many bytes there are.
static inline size_t console_line(
  struct console *console, int row, int columns, void *text, size_t room) {
  int height, width;
  vterm_get_size(console->terminal, &height, &width);
  if (row < 0 || row >= height) return 0;
  VTermRect place = {
    .start_row = row, .end_row = row + 1, .start_col = 0, .end_col = columns < width ? columns : width};
  return vterm_screen_get_text(console->screen, (char *)text, room, place);
}

static inline bool console_cell_is_bold(VTermScreenCell cell) { return cell.attrs.bold; }
static inline bool console_cell_is_reverse(VTermScreenCell cell) { return cell.attrs.reverse; }
/// The number of the foreground among 256, -1 for the terminal's own.
static inline int console_cell_color(VTermScreenCell cell) {
  if (VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_INDEXED(&cell.fg)) return -1;
  return cell.fg.indexed.idx;
}

#endif
