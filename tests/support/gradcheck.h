/* Gradients against central differences, in float64. */
#ifndef GW_TESTS_GRADCHECK_H
#define GW_TESTS_GRADCHECK_H

#include "gradwalk/autograd.h"
#include "gradwalk/ops.h"

/* Owned result of float inputs; NULL fails the check. */
typedef gw_tensor *gradcheck_function(gw_tensor *const *inputs, const void *user);

/* Whether autograd's gradient of sum(w * f(inputs)) agrees with differences, for a fixed uneven w
 * (under an even one, or sum(y * y), wrong slopes hide). Inputs are float64 and require gradients;
 * elements must not share memory. `why` gets a sentence when they disagree. */
bool gradcheck(gradcheck_function *f, const void *user, gw_tensor *const *inputs, int n, char *why,
               size_t size);
/* The same for the gradients themselves, as functions of the inputs. */
bool gradgradcheck(gradcheck_function *f, const void *user, gw_tensor *const *inputs, int n,
                   char *why, size_t size);

#endif
