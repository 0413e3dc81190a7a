/* What PyTorch computes, as tests/vectors/make_ops.py has recorded it, beside what we compute. */
#ifndef GW_TESTS_VECTORS_H
#define GW_TESTS_VECTORS_H

#include <math.h>

#include "gradwalk/ops.h"

#define INFINITE ((double)INFINITY)
#define NOT_A_NUMBER ((double)NAN)

enum { VECTOR_INPUTS = 4 };

/* What a call may use: tensors that are released after it, and room for further results. */
typedef struct vector_call {
    gw_context *ctx;
    gw_tensor *kept[8];
    int n_kept;
    gw_parts parts;
    gw_tensor *second;
} vector_call;

/* Borrows an owned tensor until the call is over. */
gw_tensor *keep(vector_call *v, gw_tensor *t);
/* PART(gw_split(a, 2, 0, &v->parts), 1): item 1 of a list. SECOND(gw_sort(a, 0, false,
 * &v->second)): the second result, which is given instead of the first. */
#define PART(call, i) take_part(v, call, i)
#define SECOND(call) take_second(v, call)
/* CHANGED(gw_mul_(SELF, b)): a copy of input a after it. */
#define SELF (v->second)
#define CHANGED(call) (SELF = gw_clone(a), take_changed(v, call))
gw_tensor *take_changed(vector_call *v, gw_status status);
gw_tensor *take_part(vector_call *v, gw_status status, size_t i);
gw_tensor *take_second(vector_call *v, gw_tensor *first);

typedef struct vector_tensor {
    const double *data; /* row-major; NULL: there is none */
    int ndim;
    int64_t dims[6];
} vector_tensor;

typedef struct vector {
    const char *expression; /* PyTorch's */
    gw_tensor *(*call)(vector_call *v, gw_tensor *const *in);
    int n;
    char kinds[VECTOR_INPUTS]; /* g: requires a gradient, c: does not, i: int64, b: bool */
    vector_tensor inputs[VECTOR_INPUTS];
    vector_tensor output;
    const char *grad_fn; /* NULL: none */
    vector_tensor gradients[VECTOR_INPUTS];
    const char *grad_fns[VECTOR_INPUTS]; /* of the gradients; NULL: any */
    vector_tensor seconds[VECTOR_INPUTS];
    bool has_second; /* PyTorch can differentiate twice */
} vector;

/* Fails the test where we differ: value, in float64 and float32, first and second order, names. */
void check_vectors(const vector *vectors, size_t n);

#endif
