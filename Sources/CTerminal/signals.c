// Signals: those that can wait set a flag and wake the loop; those that cannot restore the terminal.
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

struct addup_restoration addup_restoration;

/// In the order in which the loop takes them; the first three leave no choice but to end.
static const int waiting[] = {SIGHUP, SIGTERM, SIGQUIT, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashing[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT};
enum { WAITING = sizeof waiting / sizeof *waiting, CRASHING = sizeof crashing / sizeof *crashing };

static struct sigaction former_waiting[WAITING];
static struct sigaction former_crashing[CRASHING];
static stack_t former_stack;
static sigset_t former_mask;
static volatile sig_atomic_t came[WAITING];
static int ends[2] = {-1, -1};
/// A stack of their own for the handlers, since a crash may be an overflow of the other one.
static char crash_stack[64 * 1024];
static char crash_line[128];
/// As long as a path may be, and some words.
static char last_note[5 * 1024];

/// Whether a write is under way that a terminal which takes nothing could hold for ever.
static volatile sig_atomic_t is_writing;
static volatile sig_atomic_t was_dropped;
static struct sigaction former_alarm;

/// Throws away what the terminal has not taken, so that the write which waits for room goes on.
static void drop_output(void) {
  was_dropped = 1;
  tcflush(addup_restoration.output, TCOFLUSH);
}

static void give_up_waiting(int signal) {
  (void)signal;
  int kept = errno;
  if (is_writing) drop_output();
  errno = kept;
}

static void set_alarm(time_t seconds) {
  // Again and again: one may come just before the write begins to wait.
  struct itimerval alarm = {.it_interval = {.tv_sec = seconds}, .it_value = {.tv_sec = seconds}};
  setitimer(ITIMER_REAL, &alarm, NULL);
}

void addup_begin_output(void) {
  was_dropped = 0;
  is_writing = 1;
  set_alarm(1);
}

bool addup_end_output(void) {
  set_alarm(0);
  is_writing = 0;
  return !was_dropped;
}

static void remember(int signal) {
  int kept = errno;
  for (int index = 0; index < WAITING; index++) {
    if (waiting[index] == signal) came[index] = 1;
  }
  if (is_writing && addup_must_end()) {
    addup_start_output(addup_restoration.output);
    drop_output();
  }
  // A full pipe wakes the loop just as well.
  ssize_t written = write(ends[1], "", 1);
  (void)written;
  errno = kept;
}

void addup_start_output(int terminal) {
  // Only what tcflow itself stopped can it start.
  tcflow(terminal, TCOOFF);
  tcflow(terminal, TCOON);
}

/// Only what is allowed in a handler; the handler is reset on entry, so a second crash ends it all.
static void restore_and_crash(int signal) {
  ssize_t ignored;
  if (addup_restoration.needed) {
    addup_restoration.needed = false;
    addup_start_output(addup_restoration.output);
    tcsetattr(addup_restoration.input, TCSANOW, &addup_restoration.modes);
    ignored = write(addup_restoration.output, addup_restoration.bytes, addup_restoration.count);
  }
  char digits[] = {(char)('0' + signal / 10), (char)('0' + signal % 10)};
  size_t skipped = signal < 10 ? 1 : 0;
  static const char ending[] = "; the terminal was restored\n";
  ignored = write(STDERR_FILENO, crash_line, strlen(crash_line));
  ignored = write(STDERR_FILENO, digits + skipped, 2 - skipped);
  ignored = write(STDERR_FILENO, ending, sizeof ending - 1);
  ignored = write(STDERR_FILENO, last_note, strlen(last_note));
  (void)ignored;
  raise(signal);
}

bool addup_catch_signals(const char *version) {
  if (pipe(ends) != 0) return false;
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  }
  snprintf(crash_line, sizeof crash_line, "addup %s stopped: signal ", version ? version : "");
  stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&own, &former_stack);
  for (int index = 0; index < CRASHING; index++) {
    struct sigaction action = {.sa_handler = restore_and_crash,
                               .sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND};
    sigaction(crashing[index], &action, &former_crashing[index]);
  }
  for (int index = 0; index < WAITING; index++) {
    struct sigaction action = {.sa_handler = remember, .sa_flags = SA_RESTART};
    came[index] = 0;
    sigaction(waiting[index], NULL, &former_waiting[index]);
    // What was ignored when the program started (nohup) stays so.
    if (former_waiting[index].sa_handler != SIG_IGN) sigaction(waiting[index], &action, NULL);
  }
  struct sigaction alarm = {.sa_handler = give_up_waiting, .sa_flags = SA_RESTART};
  sigaction(SIGALRM, &alarm, &former_alarm);
  // Whoever started the program may have blocked them.
  sigset_t awaited;
  sigemptyset(&awaited);
  sigaddset(&awaited, SIGALRM);
  for (int index = 0; index < WAITING; index++) sigaddset(&awaited, waiting[index]);
  sigprocmask(SIG_UNBLOCK, &awaited, &former_mask);
  return true;
}

void addup_release_signals(void) {
  for (int index = 0; index < WAITING; index++) sigaction(waiting[index], &former_waiting[index], NULL);
  for (int index = 0; index < CRASHING; index++) sigaction(crashing[index], &former_crashing[index], NULL);
  sigaction(SIGALRM, &former_alarm, NULL);
  sigaltstack(&former_stack, NULL);
  sigprocmask(SIG_SETMASK, &former_mask, NULL);
  for (int end = 0; end < 2; end++) {
    close(ends[end]);
    ends[end] = -1;
  }
}

int addup_signal_pipe(void) { return ends[0]; }

bool addup_signal_is_pending(void) {
  for (int index = 0; index < WAITING; index++) {
    if (came[index]) return true;
  }
  return false;
}

bool addup_must_end(void) { return came[0] || came[1] || came[2]; }

int addup_take_signal(void) {
  char bytes[64];
  while (read(ends[0], bytes, sizeof bytes) > 0) continue;
  for (int index = 0; index < WAITING; index++) {
    if (!came[index]) continue;
    came[index] = 0;
    // The pipe is empty now: what else came has to wake the loop again.
    if (addup_signal_is_pending()) remember(0);
    return waiting[index];
  }
  return 0;
}

addup_request addup_request_of(int signal) {
  switch (signal) {
  case SIGTSTP: return ADDUP_REQUEST_SUSPEND;
  case SIGCONT: return ADDUP_REQUEST_RESUME;
  case SIGWINCH: return ADDUP_REQUEST_RESIZE;
  default: return ADDUP_REQUEST_FINISH;
  }
}

void addup_forget_signal(int signal) {
  for (int index = 0; index < WAITING; index++) {
    if (waiting[index] == signal) came[index] = 0;
  }
}

void addup_stop_by_default(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction own;
  sigaction(SIGTSTP, &standard, &own);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &own, NULL);
  addup_forget_signal(SIGTSTP);
}

void addup_set_last_note(const char *note) {
  snprintf(last_note, sizeof last_note, "%s%s", note ? note : "", note ? "\n" : "");
}

_Noreturn void addup_die(int number) {
  addup_close();
  // Nobody may be there any more to read it.
  signal(SIGPIPE, SIG_IGN);
  ssize_t ignored = write(STDERR_FILENO, last_note, strlen(last_note));
  (void)ignored;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(number, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}
