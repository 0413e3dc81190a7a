/* Arguments of torch's functions, matched and refused in PyTorch's way and words
 * (pytorch: torch/csrc/utils/python_arg_parser.h says how it does it).
 *
 * A signature is text: parameters "TYPE NAME" or "TYPE NAME=DEFAULT" separated by ", "; "*" begins
 * the keyword-only ones; overloads are separated by " | " and tried in order. Types:
 *     Tensor      a tensor                        Number   an int, float or bool; a 0-d tensor
 *     Operand     a tensor or a number            int, float, bool, str, object
 *     int[]       tuple or list of ints; as the only positional parameter also f(2, 3)
 *     int[1]      the same, or one int            SymInt[] int[] by the name sizes go by
 *     truth       anything, taken for its truth: where Python stands in PyTorch
 *     Tensor[]    tuple or list of tensors        dtype, device, layout, Generator
 *     format      a memory format                 name, name[]: of PyTorch's signatures alone
 *                                                 (overloads.def): never taken here
 * A "?" after the type, or a default of None, lets None in. A "!" before the type: torch has this
 * parameter and this playground does not; anything but None and False is refused by name. */
#ifndef GW_LANG_TORCH_ARGUMENTS_H
#define GW_LANG_TORCH_ARGUMENTS_H

#include "gradwalk/tensor.h"
#include "lang/native.h"

enum { GW_MAX_PARAMETERS = 12 };

typedef struct gw_targs {
    gw_vm *vm;
    gw_context *ctx;
    const char *function;                  /* "add" */
    size_t overload;                       /* which signature matched */
    size_t n;                              /* its parameters; 0 until it has */
    const struct gw_parameter *parameters; /* n of them */
    const gw_value *rest;                  /* f(2, 3) for an int[]: where the ints are, */
    size_t n_rest, rest_at;                /* and of which parameter */
    gw_value values[GW_MAX_PARAMETERS];    /* borrowed; unset: left out, or None */
    gw_tensor *tensors[GW_MAX_PARAMETERS]; /* n, owned: numbers that stand for tensors */
} gw_targs;

/* Matches `args`; with `is_method` the first parameter of each overload is args' first value.
 * False and TypeError otherwise. Release always. */
bool gw_targs_match(gw_targs *t, gw_vm *vm, const char *function, const char *signatures,
                    const gw_args *args, bool is_method);
void gw_targs_release(gw_targs *t);

static inline bool gw_targs_has(const gw_targs *t, size_t i) {
    return !gw_is_unset(t->values[i]);
}

/* The value of parameter i; what was left out gives the default. Those that can fail say so with
 * an exception. */
gw_tensor *gw_targs_tensor(gw_targs *t, size_t i); /* borrowed; NULL: left out, or no memory */

/* Of two operands that both are numbers of Python: floats are of one dtype, so PyTorch has nothing
 * to promote, and the result is a float64. */
void gw_settle_floats(gw_tensor *a, gw_tensor *b);
bool gw_targs_int(gw_targs *t, size_t i, int64_t otherwise, int64_t *out);
bool gw_targs_float(gw_targs *t, size_t i, double otherwise, double *out);
bool gw_targs_bool(const gw_targs *t, size_t i, bool otherwise);
bool gw_targs_number(gw_targs *t, size_t i, gw_scalar otherwise, gw_scalar *out);
gw_dtype gw_targs_dtype(const gw_targs *t, size_t i, gw_dtype otherwise);
/* At most GW_MAX_DIMS ints; *n is 0 when it was left out. */
bool gw_targs_ints(gw_targs *t, size_t i, int64_t out[GW_MAX_DIMS], int *n);

#endif
