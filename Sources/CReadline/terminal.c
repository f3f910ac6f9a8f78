#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

#include "creadline.h"
#include "signals.h"

void creadline_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  // readline asks the environment once more for itself
  setenv("LC_ALL", "C.UTF-8", 1);
  setlocale(LC_CTYPE, "C.UTF-8");
}

int creadline_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

void creadline_open_plain(void) {
  signals_catch(SIGINT);
  signals_catch(SIGTERM);
  signals_catch(SIGHUP);
  signals_catch(SIGQUIT);
}

enum creadline_event creadline_wait(int descriptor) {
  switch (signals_wait(descriptor)) {
    case 0: return CREADLINE_LINE;
    case -1: return CREADLINE_END;
    case SIGINT: return CREADLINE_INTERRUPTED;
    default: return CREADLINE_TERMINATED;
  }
}
