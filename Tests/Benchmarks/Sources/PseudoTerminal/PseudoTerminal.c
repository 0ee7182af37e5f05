#define _GNU_SOURCE
#define _DARWIN_C_SOURCE
#include "PseudoTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int pseudo_start(
  struct pseudo_terminal *terminal, int columns, int rows, const char *path, char *const arguments[],
  char *const environment[]) {
  terminal->master = posix_openpt(O_RDWR | O_NOCTTY);
  if (terminal->master < 0 || grantpt(terminal->master) != 0 || unlockpt(terminal->master) != 0) return errno;
  fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
  const char *name = ptsname(terminal->master);
  if (name == NULL) return errno;
  // Held open here while the size is set: some systems keep it with the open slave.
  int slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0) return errno;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(slave, TIOCSWINSZ, &size);
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&files, 0, 1);
  posix_spawn_file_actions_adddup2(&files, 0, 2);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  int error = posix_spawn(&terminal->program, path, &files, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  close(slave);
  return error;
}

int64_t pseudo_press(struct pseudo_terminal *terminal, const char *bytes, size_t count, int quiet) {
  static char piece[1 << 16];
  int64_t start = nanoseconds(), last = -1;
  if (count > 0 && write(terminal->master, bytes, count) != (ssize_t)count) return -1;
  struct pollfd output = {.fd = terminal->master, .events = POLLIN};
  while (poll(&output, 1, last < 0 ? 2000 : quiet) > 0) {
    if (read(terminal->master, piece, sizeof piece) <= 0) break;
    last = nanoseconds();
  }
  return last < 0 ? -1 : last - start;
}

void pseudo_end(struct pseudo_terminal *terminal) {
  kill(terminal->program, SIGTERM);
  // It may have something to say before it goes.
  pseudo_press(terminal, NULL, 0, 200);
  waitpid(terminal->program, NULL, 0);
  close(terminal->master);
}
