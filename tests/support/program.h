/* A program without a language: tensors with names on numbered lines, as the VM would tell it. */
#ifndef GW_TESTS_PROGRAM_H
#define GW_TESTS_PROGRAM_H

#include "base/context.h"
#include "gradwalk/ops.h"

/* Two steps of training w with a view, an in-place write, prints, .grad set to None, a function, an
 * error; every event kind occurs. Gives everything back; whether it got to its end. */
bool program_run(gw_context *ctx);

#endif
