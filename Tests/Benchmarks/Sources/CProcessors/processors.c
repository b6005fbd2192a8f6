#define _GNU_SOURCE
#include "processors.h"

#ifdef __linux__
#include <dirent.h>
#include <sched.h>
#include <stdlib.h>

static cpu_set_t before;

static void confine(const cpu_set_t *set) {
  DIR *threads = opendir("/proc/self/task");
  if (!threads) return;
  for (struct dirent *entry; (entry = readdir(threads));) {
    int thread = atoi(entry->d_name);
    if (thread > 0) sched_setaffinity(thread, sizeof *set, set);
  }
  closedir(threads);
}

int confine_to_one_processor(void) {
  if (sched_getaffinity(0, sizeof before, &before) != 0) return 0;
  for (int last = CPU_SETSIZE - 1; last >= 0; last--) {
    if (!CPU_ISSET(last, &before)) continue;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(last, &one);
    confine(&one);
    return 1;
  }
  return 0;
}

void leave_one_processor(void) { confine(&before); }
#else
int confine_to_one_processor(void) { return 0; }
void leave_one_processor(void) {}
#endif
