#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int ends[2] = {-1, -1};

static void note(int number) {
  int before = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t wrote = write(ends[1], &byte, 1);
  (void)wrote;  // a full pipe holds enough of them
  errno = before;
}

static void set(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void signals_catch(int number) {
  if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) abort();
  set(number, note);
}

void signals_release(int number) { set(number, SIG_DFL); }

int signals_wait(int descriptor) {
  struct pollfd waits[2] = {{descriptor, POLLIN, 0}, {ends[0], POLLIN, 0}};
  for (;;) {
    unsigned char byte;
    if (poll(waits, 2, -1) < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    // A signal that came with the input is older than what was typed after it, Ctrl-C then Ctrl-D,
    // and may have reached the pipe only when poll was done.
    if (read(ends[0], &byte, 1) == 1) return byte;
    if (waits[0].revents & POLLIN) return 0;
    if (waits[0].revents) return -1;
  }
}

void signals_forget(int number) {
  unsigned char noted[64];
  ssize_t count = read(ends[0], noted, sizeof noted);
  for (ssize_t at = 0; at < count; at++)
    if (noted[at] != number) note(noted[at]);
}
