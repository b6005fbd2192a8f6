#ifndef PROCESSORS_H
#define PROCESSORS_H

/// Keeps all threads of this process on the last of its processors; what a thread starts is where it is.
/// Gives 1, or 0 where that cannot be done.
int confine_to_one_processor(void);

/// Lets them run where they ran before.
void leave_one_processor(void);

#endif
