#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "completion.h"
#include "creadline.h"
#include "signals.h"

enum { HISTORY = 500 };

static int is_done;
static char *entered;

/// Called by readline with a whole line, or with NULL at the end. Taking the handler away in here
/// keeps readline from showing the prompt again before the reply.
static void take(char *line) {
  entered = line;
  is_done = 1;
  rl_callback_handler_remove();
}

void creadline_open(const char *name, int escapes) {
  rl_readline_name = strdup(name);
  if (!escapes) rl_terminal_name = "dumb";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_initialize();
  if (!escapes) rl_variable_bind("enable-bracketed-paste", "off");
  completion_open();
  using_history();
  stifle_history(HISTORY);
  static const int caught[] = {SIGINT,   SIGTERM, SIGHUP, SIGQUIT,
                               SIGWINCH, SIGTSTP, SIGCONT};
  for (size_t at = 0; at < sizeof caught / sizeof *caught; at++) signals_catch(caught[at]);
}

void creadline_remember(const char *line) {
  HIST_ENTRY *last =
      history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (!last || strcmp(last->line, line) != 0) add_history(line);
}

void creadline_free(char *line) { free(line); }

static void end_line(void) {
  fputc('\n', rl_outstream);
  fflush(rl_outstream);
}

static void draw_nothing(void) {}

/// Drops what is being typed and leaves it on the screen. A recalled line is put back first: readline edits it in place. The
/// terminal stays as it is, so that a Ctrl-D which follows at once is not lost.
static void drop_line(void) {
  rl_callback_sigcleanup();
  rl_point = rl_end;
  rl_redisplay();
  rl_echo_signal_char(SIGINT);
  rl_voidfunc_t *draw = rl_redisplay_function;
  rl_redisplay_function = draw_nothing;
  if (rl_undo_list) rl_revert_line(1, 0);
  using_history();
  rl_free_line_state();
  rl_replace_line("", 1);
  rl_redisplay_function = draw;
  rl_crlf();
  rl_on_new_line();
}

/// The terminal as it was, until the shell lets us go on.
static void stop(void) {
  rl_deprep_terminal();
  signals_release(SIGTSTP);
  raise(SIGTSTP);
  signals_catch(SIGTSTP);
}

/// Takes the terminal again after a stop, of ours or not.
static void go_on(void) {
  signals_forget(SIGCONT);
  rl_deprep_terminal();
  rl_prep_terminal(1);
  rl_forced_update_display();
}

enum creadline_event creadline_read(const char *prompt, char **line) {
  // True from one Ctrl-C to the next key.
  static int was_interrupted;
  is_done = 0;
  entered = NULL;
  rl_callback_handler_install(prompt, take);
  while (!is_done) {
    int number = signals_wait(STDIN_FILENO);
    switch (number) {
      case 0:
        was_interrupted = 0;
        rl_callback_read_char();
        break;
      case SIGINT:
        drop_line();
        if (was_interrupted) {
          rl_callback_handler_remove();
          return CREADLINE_INTERRUPTED;
        }
        was_interrupted = 1;
        rl_redisplay();
        break;
      case SIGWINCH: rl_resize_terminal(); break;
      case SIGTSTP:
        stop();
        go_on();
        break;
      case SIGCONT: go_on(); break;
      default:
        rl_callback_handler_remove();
        if (number > 0) end_line();
        return number > 0 ? CREADLINE_TERMINATED : CREADLINE_END;
    }
  }
  if (entered) {
    *line = entered;
    return CREADLINE_LINE;
  }
  // readline ends the line itself where it was taking bracketed paste
  const char *paste = rl_variable_value("enable-bracketed-paste");
  if (!paste || strcmp(paste, "on") != 0) end_line();
  return CREADLINE_END;
}
