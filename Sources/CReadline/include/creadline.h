// GNU readline and the signals of a terminal, as functions only: every global, variadic and
// callback of the C library stays on the C side. For one thread.
#pragma once

#pragma clang assume_nonnull begin

/// What the person or the system did.
enum creadline_event {
  CREADLINE_LINE,         ///< a line was entered, or can be read
  CREADLINE_END,          ///< Ctrl-D on an empty line, or the terminal is gone
  CREADLINE_INTERRUPTED,  ///< Ctrl-C twice (edited input), or once (plain input)
  CREADLINE_TERMINATED,   ///< SIGTERM, SIGHUP or SIGQUIT
};

/// Takes the character set of the environment, and C.UTF-8 where that is not UTF-8. Call it first.
void creadline_use_utf8(void);

/// The width of the terminal in columns; 80 where it cannot be told.
int creadline_columns(int descriptor);

/// Starts GNU readline. `name` is what `$if name` in an inputrc goes by. With `escapes` 0 no escape
/// sequence is ever written; the line can be edited all the same.
void creadline_open(const char *name, int escapes);

/// Reads a line; the cursor stands at the start of a line afterwards. `*line` is set where the
/// result is CREADLINE_LINE, and belongs to the caller: `creadline_free`.
enum creadline_event creadline_read(const char *prompt, char *_Nullable *_Nonnull line);
void creadline_free(char *line);

/// Puts a line where the arrow keys find it. Nothing is ever written to a file.
void creadline_remember(const char *line);

/// What Tab completes a line to, in this order. A word that starts with a slash is offered only to
/// a line that does.
void creadline_offer_nothing(void);
void creadline_offer(const char *words);

/// Catches the signals that end plain input, for `creadline_wait`.
void creadline_open_plain(void);

/// Waits until `descriptor` can be read or a signal comes.
enum creadline_event creadline_wait(int descriptor);

#pragma clang assume_nonnull end
