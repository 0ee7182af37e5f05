// The only file that includes term.h, whose macros have short names.
#include "internal.h"
#include <curses.h>
#include <term.h>
#include <string.h>

/// Copies a capability without its padding (`$<5>`); answers how many bytes it took.
static size_t copy(const char *capability, char *target, size_t capacity) {
  size_t count = 0;
  if (capability == NULL || capability == (char *)-1) return 0;
  while (*capability != '\0' && count + 1 < capacity) {
    if (capability[0] == '$' && capability[1] == '<') {
      const char *end = strchr(capability, '>');
      if (end != NULL) {
        capability = end + 1;
        continue;
      }
    }
    target[count++] = *capability++;
  }
  target[count] = '\0';
  return count;
}

static const char *string_named(const char *name) { return tigetstr((char *)name); }

static bool is_present(const char *capability) {
  return capability != NULL && capability != (char *)-1;
}

static void append_restoration(const char *capability) {
  struct addup_restoration *all = &addup_restoration;
  all->count += copy(capability, all->bytes + all->count, sizeof all->bytes - all->count);
}

/// Adds a capability to one of the strings.
static void append(const char *capability, char string[64]) {
  size_t count = strlen(string);
  copy(capability, string + count, 64 - count);
}

static void fill_in(bool mouse, struct addup_terminal_strings *strings) {
  bool is_like_xterm = is_present(string_named("kmous"));
  strings->on[0] = strings->off[0] = '\0';
  if (is_present(string_named("BE")) && is_present(string_named("BD"))) {
    append(string_named("BE"), strings->on);
    append(string_named("BD"), strings->off);
  } else if (is_like_xterm) {
    // An older description; the terminal knows the sequence, or passes over it.
    append("\033[?2004h", strings->on);
    append("\033[?2004l", strings->off);
  }
  if (is_like_xterm && mouse) {
    append("\033[?1000h\033[?1006h", strings->on);
    append("\033[?1006l\033[?1000l", strings->off);
  }
  addup_restoration.count = 0;
  append_restoration(strings->off);
  append_restoration(string_named("rmacs"));
  append_restoration(string_named("sgr0"));
  append_restoration(string_named("op"));
  append_restoration(string_named("rmkx"));
  append_restoration(string_named("cnorm"));
  append_restoration(string_named("rmcup"));
}

addup_refusal addup_look_up(const char *term, bool mouse, struct addup_terminal_strings *strings) {
  if (*term == '\0') return ADDUP_REFUSAL_TERM_IS_UNSET;
  // The name is looked up as a file: it may not lead elsewhere.
  if (strlen(term) > 128 || strchr(term, '/') != NULL) return ADDUP_REFUSAL_TERM_IS_UNKNOWN;
  int found = 0;
  if (setupterm((char *)term, addup_restoration.output, &found) == ERR) {
    return ADDUP_REFUSAL_TERM_IS_UNKNOWN;
  }
  addup_refusal refusal = ADDUP_REFUSAL_NONE;
  if (is_present(string_named("cup"))) {
    fill_in(mouse, strings);
  } else {
    refusal = ADDUP_REFUSAL_TERM_IS_TOO_SIMPLE;
  }
  del_curterm(cur_term);
  return refusal;
}
