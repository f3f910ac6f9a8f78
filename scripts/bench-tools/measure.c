// measure LINES PROGRAM: times PROGRAM and cat alike, turn about, and prints both with ratios.
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STARTS = 300, TURNS = 5000, ROUNDS = 7, FLOODS = 3 };

/// A child with its standard streams on pipes; `in` is what it reads.
struct child {
  pid_t pid;
  int in, out;
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

/// Keeps a process (0: this one) on one core, where there is more than one.
static void pin(int core) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(core % (int)sysconf(_SC_NPROCESSORS_ONLN), &set);
  sched_setaffinity(0, sizeof set, &set);
}

static struct child start(const char *program, int core) {
  int in[2], out[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) fail("pipe");
  struct child child = {vfork(), in[1], out[0]};
  if (child.pid < 0) fail("vfork");
  if (child.pid == 0) {
    if (core >= 0) pin(core);
    dup2(in[0], 0);
    dup2(out[1], 1);
    execlp(program, program, (char *)NULL);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  return child;
}

/// Ends a child's input and waits for it.
static struct rusage finish(struct child child) {
  struct rusage usage;
  int status;
  char rest[4096];
  close(child.in);
  while (read(child.out, rest, sizeof rest) > 0) continue;
  close(child.out);
  if (wait4(child.pid, &status, 0, &usage) < 0) fail("wait4");
  if (status != 0) {
    fprintf(stderr, "measure: the program ended with %d\n", status);
    exit(1);
  }
  return usage;
}

/// Writes a line and reads until its reply is whole.
static void turn(struct child child, const char *line, size_t length) {
  char reply[4096];
  if (write(child.in, line, length) != (ssize_t)length) fail("write");
  for (;;) {
    ssize_t got = read(child.out, reply, sizeof reply);
    if (got <= 0) fail("read");
    if (reply[got - 1] == '\n') return;
  }
}

static int order(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static double median(double *values, size_t count) {
  qsort(values, count, sizeof *values, order);
  return values[count / 2];
}

static double time_start(const char *program) {
  double begin = now();
  struct child child = start(program, -1);
  turn(child, "hello there\n", 12);
  double took = now() - begin;
  finish(child);
  return took;
}

/// Seconds a turn, over the first lines of a file, each written when the last reply was read.
static double time_turns(const char *program, const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  struct child child = start(program, -1);
  char line[4096];
  double took[TURNS];
  size_t count = 0;
  turn(child, "hello there\n", 12);
  while (count < TURNS && fgets(line, sizeof line, file)) {
    double begin = now();
    turn(child, line, strlen(line));
    took[count++] = now() - begin;
  }
  fclose(file);
  finish(child);
  return median(took, count);
}

/// Seconds for a whole file through a pipe, the program on a core of its own.
static double time_flood(const char *program, const char *path, struct rusage *usage) {
  static char buffer[65536];
  double begin = now();
  struct child child = start(program, 1);
  pid_t feeder = fork();
  if (feeder == 0) {
    pin(0);
    int file = open(path, O_RDONLY);
    ssize_t got;
    while ((got = read(file, buffer, sizeof buffer)) > 0)
      if (write(child.in, buffer, (size_t)got) != got) _exit(1);
    _exit(0);
  }
  close(child.in);
  child.in = -1;
  while (read(child.out, buffer, sizeof buffer) > 0) continue;
  *usage = finish(child);
  double took = now() - begin;
  waitpid(feeder, NULL, 0);
  return took;
}

static size_t count_lines(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  size_t count = 0;
  for (int byte; (byte = getc(file)) != EOF;) count += byte == '\n';
  fclose(file);
  return count;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: measure LINES PROGRAM\n");
    return 64;
  }
  const char *path = arguments[1], *programs[2] = {arguments[2], "cat"};
  double starts[2][STARTS], turns[2][ROUNDS], floods[2][FLOODS], cpu[2];
  struct rusage usage[2];
  signal(SIGPIPE, SIG_IGN);
  for (int at = 0; at < STARTS; at++)
    for (int which = 0; which < 2; which++) starts[which][at] = time_start(programs[which]);
  for (int at = 0; at < ROUNDS; at++)
    for (int which = 0; which < 2; which++) turns[which][at] = time_turns(programs[which], path);
  for (int at = 0; at < FLOODS; at++)
    for (int which = 0; which < 2; which++)
      floods[which][at] = time_flood(programs[which], path, &usage[which]);
  double lines = (double)count_lines(path), start[2], one[2], flood[2];
  for (int which = 0; which < 2; which++) {
    struct timeval user = usage[which].ru_utime, system = usage[which].ru_stime;
    start[which] = median(starts[which], STARTS);
    one[which] = median(turns[which], ROUNDS);
    flood[which] = median(floods[which], FLOODS);
    cpu[which] = (double)(user.tv_sec + system.tv_sec) + (double)(user.tv_usec + system.tv_usec) / 1e6;
  }
  printf("%-34s %12s %12s %8s  %s\n", "", "cando", "cat", "ratio", "aim");
  printf("%-34s %9.2f ms %9.2f ms %8.1f  at most 10\n", "start to first reply", start[0] * 1e3,
         start[1] * 1e3, start[0] / start[1]);
  printf("%-34s %9.1f us %9.1f us %8.1f  at most 3\n", "one turn, waiting for its reply",
         one[0] * 1e6, one[1] * 1e6, one[0] / one[1]);
  printf("%-34s %12.0f %12.0f %8.1f  at least 50000\n", "turns a second through a pipe",
         lines / flood[0], lines / flood[1], flood[0] / flood[1]);
  printf("%-34s %9.1f us %9.1f us %8.1f\n", "  of it processor time a turn", cpu[0] / lines * 1e6,
         cpu[1] / lines * 1e6, cpu[0] / cpu[1]);
  printf("%-34s %9.1f MB %9.1f MB %8s  under 40\n", "peak memory after that",
         (double)usage[0].ru_maxrss / 1024, (double)usage[1].ru_maxrss / 1024, "");
  return 0;
}
