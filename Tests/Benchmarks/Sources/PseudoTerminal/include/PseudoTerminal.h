// A program on a pseudo-terminal, and how long it takes to answer a key.
#ifndef ADDUP_PSEUDO_TERMINAL_H
#define ADDUP_PSEUDO_TERMINAL_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct pseudo_terminal {
  int master;
  pid_t program;
};

/// Starts a program on a new terminal of this size; 0, or the number of the error.
int pseudo_start(
  struct pseudo_terminal *terminal, int columns, int rows, const char *path, char *const arguments[],
  char *const environment[]);

/// Types bytes and reads until nothing came for `quiet` milliseconds: nanoseconds from the first byte typed
/// to the last one read; -1 if nothing was answered within two seconds. `count` may be 0.
int64_t pseudo_press(struct pseudo_terminal *terminal, const char *bytes, size_t count, int quiet);

/// Ends the program.
void pseudo_end(struct pseudo_terminal *terminal);

#endif
