/* A graph that is captured once and replayed as often as one likes, without tensors, nodes or
 * allocations: its operations become a list, its values and gradients lie in one block.
 *
 *     gw_capture *capture = gw_capture_begin(ctx);
 *     gw_tensor *loss = f(w, x);
 *     gw_tape *tape = gw_capture_end(capture, loss);
 *     for (...) {
 *         double value = gw_tape_replay(tape);          -- reads w and x anew
 *         const float *slope = gw_tape_gradient(tape, w);
 *         ...                                           -- writes to w
 *     }
 *
 * A replay has the bits of the same operations and a backward, done eagerly. What is captured are
 * float32 tensors and numbers, and of operations +, -, *, /, neg, powers by a number, exp, log,
 * tanh, sigmoid, relu, sum() and mean(); operands have one shape, or one of them one element.
 * Anything else that the result depends on is refused by name (GW_E_NOT_IMPLEMENTED): writes in
 * place, views, other dtypes, branches aside, which a replay cannot see. */
#ifndef GRADWALK_CAPTURE_H
#define GRADWALK_CAPTURE_H

#include "gradwalk/tensor.h"

typedef struct gw_capture gw_capture;
typedef struct gw_tape gw_tape;

/* What operations do from now on is noted, by the context's observer. NULL: no memory, or the
 * context has an observer already (GW_E_RUNTIME). */
gw_capture *gw_capture_begin(gw_context *ctx);
/* Ends it; takes `capture`, also when it fails. `root` (borrowed): what the tape computes and
 * differentiates, one element. `root` NULL: nothing is wanted any more. Tensors that the operations
 * read and did not make are kept by the tape, which reads them anew at every replay. */
gw_tape *gw_capture_end(gw_capture *capture, const gw_tensor *root);

/* Forward and back; the root's value. Cannot fail; writes to no tensor. */
float gw_tape_replay(gw_tape *tape);
/* d root / d leaf of the last replay, row-major, as many as `leaf` has elements; borrowed, until
 * the tape is freed. NULL: the root does not depend on it, or it asks for no gradient. */
const float *gw_tape_gradient(const gw_tape *tape, const gw_tensor *leaf);
/* How many operations there are. */
size_t gw_tape_length(const gw_tape *tape);
void gw_tape_free(gw_tape *tape); /* NULL: nothing */

#endif
