// Shared by the files of this target; Swift does not see it.
#ifndef ADDUP_INTERNAL_H
#define ADDUP_INTERNAL_H

#include "CTerminal.h"
#include <termios.h>

/// What a crash handler must find ready: it may neither allocate nor ask curses.
struct addup_restoration {
  /// Whether the terminal is ours at present.
  volatile bool needed;
  int input;
  int output;
  struct termios modes;
  /// Leaves the alternate screen, shows the cursor, and so on.
  char bytes[512];
  size_t count;
};
extern struct addup_restoration addup_restoration;

/// What terminfo says of a terminal, beyond what curses uses by itself.
struct addup_terminal_strings {
  /// Switches the marks around pastes on, and the mouse if it is wanted.
  char on[64];
  char off[64];
};

/// Looks `term` up and fills the strings in, those of the restoration too.
addup_refusal addup_look_up(const char *term, bool mouse, struct addup_terminal_strings *strings);

/// Installs every handler, keeping the former ones; false if no pipe could be had.
bool addup_catch_signals(const char *version);
void addup_release_signals(void);
/// The end of the pipe that becomes readable with a signal.
int addup_signal_pipe(void);
/// Whether a signal came and is not taken yet.
bool addup_signal_is_pending(void);
/// Whether one came that leaves no choice but to end.
bool addup_must_end(void);
/// Lets SIGTSTP do what it does by default, once.
void addup_stop_by_default(void);
void addup_forget_signal(int signal);

/// Does what Ctrl-Q does, for a terminal stopped with Ctrl-S that nobody will say Ctrl-Q to any more.
void addup_start_output(int terminal);

/// Stands around everything that is written to the screen: what a terminal does not take within a second is thrown
/// away, so that keys are read on and signals answered. At the end, whether nothing was.
void addup_begin_output(void);
bool addup_end_output(void);

/// Reads away a reply that has not come yet, waiting 50 ms for it at most.
void addup_drop_reply(void);

/// Sets up on the screen just opened how keys are read, and which sequences they are.
void addup_prepare_input(void);

#endif
