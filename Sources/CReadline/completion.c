#define _GNU_SOURCE
#include "completion.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <readline/readline.h>

#include "creadline.h"

static char **offers;
static size_t count;

void creadline_offer_nothing(void) {
  while (count > 0) free(offers[--count]);
}

void creadline_offer(const char *words) {
  char **more = realloc(offers, (count + 1) * sizeof *offers);
  if (!more) return;
  offers = more;
  char *copy = strdup(words);
  if (copy) offers[count++] = copy;
}

/// The next offer that goes on from what was typed, whatever the case of its letters.
static char *next(const char *typed, int again) {
  static size_t at;
  if (!again) at = 0;
  size_t length = strlen(typed);
  while (at < count) {
    const char *offer = offers[at++];
    if (offer[0] == '/' && typed[0] != '/') continue;
    if (strncasecmp(offer, typed, length) == 0) return strdup(offer);
  }
  return NULL;
}

static char **complete(const char *typed, int start, int end) {
  (void)end;
  rl_attempted_completion_over = 1;
  rl_completion_append_character = '\0';
  rl_sort_completion_matches = 0;
  return start == 0 ? rl_completion_matches(typed, next) : NULL;
}

void completion_open(void) {
  rl_attempted_completion_function = complete;
  // A command or a choice is the whole line, blanks and all.
  rl_completer_word_break_characters = "";
}
