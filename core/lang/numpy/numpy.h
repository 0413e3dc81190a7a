/* `import numpy` for the playground's Python: what the files of this folder share.
 *
 * An array is a view of a storage of the engine, as a tensor is, and no part of any graph. Its
 * functions compute with the engine's operations, unseen by who watches the run; what differs from
 * torch (promotion, printing, messages, the order of sums) is here. What reads better in Python is
 * in prelude/numpy, which is run when a program first needs an array.
 *
 * The oracle is numpy 1.24. */
#ifndef GW_LANG_NUMPY_NUMPY_H
#define GW_LANG_NUMPY_NUMPY_H

#include "base/number.h"
#include "lang/torch/bindings.h"
#include "ops/record.h"

typedef struct gw_array {
    gw_object object;
    gw_tensor *tensor; /* owned: without graph; NULL once cleared */
    gw_value base;     /* owned: whose memory it looks at; None: its own */
} gw_array;

/* As np.set_printoptions has them. */
typedef struct gw_array_print {
    int precision, edgeitems, linewidth;
    int64_t threshold;
    bool suppress;
} gw_array_print;

/* What numpy warns of (faults.c), and what is done about it. */
typedef enum gw_fault_kind {
    GW_DIVIDE,
    GW_OVER,
    GW_UNDER,
    GW_INVALID,
    GW_FAULT_KINDS
} gw_fault_kind;
typedef enum gw_fault_action { GW_FAULT_IGNORE, GW_FAULT_WARN, GW_FAULT_RAISE } gw_fault_action;

typedef struct gw_numpy {
    gw_type *array, *dtype, *ufunc, *twister; /* owned */
    gw_type *scalars[GW_DTYPE_COUNT];         /* owned; NULL: numpy has no such dtype */
    gw_value dtypes[GW_DTYPE_COUNT];          /* owned; unset likewise */
    gw_type *kinds[6];                        /* owned: generic, number... (scalar.c) */
    gw_array_print print;
    gw_value
        printer; /* owned: (array, is it repr) -> text, for what print.c does not do; or unset */
    gw_fault_action on_fault[GW_FAULT_KINDS];
} gw_numpy;

/* Makes the modules known to the vm; the types are made when numpy is first imported. */
bool gw_numpy_install(gw_vm *vm);
void gw_numpy_free(gw_torch *torch);
static inline gw_numpy *gw_numpy_of(const gw_vm *vm) {
    return gw_torch_of(vm)->numpy;
}

/* --- dtype.c --- */

bool gw_numpy_make_dtypes(gw_vm *vm, gw_numpy *numpy);
/* The dtype that None (unset: `otherwise`), a dtype, a scalar type, float, int, bool or a name
 * says; false and numpy's TypeError. */
bool gw_array_dtype(gw_vm *vm, gw_value v, gw_dtype otherwise, gw_dtype *out);
const char *gw_array_dtype_name(gw_dtype dtype);
/* 'b', 'i', 'u' or 'f'. */
char gw_dtype_kind(gw_dtype dtype);
/* np.promote_types. */
gw_dtype gw_promote_types(gw_dtype a, gw_dtype b);

/* --- scalar.c: np.float64 and its kin, numbers in a box --- */

bool gw_numpy_make_scalars(gw_vm *vm, gw_numpy *numpy);
bool gw_array_scalar(gw_vm *vm, gw_dtype dtype, gw_scalar value, gw_value *out);
/* Is `v` a numpy scalar? Then its dtype and value. */
bool gw_is_array_scalar(const gw_vm *vm, gw_value v, gw_dtype *dtype, gw_scalar *value);
/* `get` of what has no dims: the shape () and 0 of them. */
gw_flow gw_numpy_get_no_shape(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_numpy_get_no_dims(gw_vm *vm, gw_value self, gw_value *out);

/* --- array.c --- */

bool gw_numpy_make_array(gw_vm *vm, gw_numpy *numpy);
static inline gw_array *gw_as_array(gw_value v) {
    return (gw_array *)v.o;
}
/* The tensor in an array, borrowed; NULL: `v` is none. */
gw_tensor *gw_array_tensor(const gw_vm *vm, gw_value v);
/* An array of `t` (taken over; NULL raises the engine's error). `base`: None, or whose memory it
 * is. The second makes a scalar of a tensor without dims. */
gw_flow gw_return_array(gw_vm *vm, gw_tensor *t, gw_value base, gw_value *out);
gw_flow gw_return_result(gw_vm *vm, gw_tensor *t, gw_value *out);
/* "(2,3)", as numpy writes shapes in messages. */
void gw_array_shape_text(gw_buffer *out, const int64_t *dims, int ndim);
/* to[...] = from, which is broadcast and converted, in sight of who watches if a tensor of the
 * program looks at the same memory. False and an exception. */
bool gw_array_write(gw_vm *vm, gw_tensor *to, gw_tensor *from);

/* --- shape.c --- */

/* `t` in a shape, an int or a tuple, -1 for what is inferred: a view when the strides allow it,
 * else a copy. Owned; NULL: an exception. */
gw_tensor *gw_array_reshaped(gw_vm *vm, gw_tensor *t, gw_value shape);

/* --- convert.c --- */

/* What a value that is no number is called where an array of such is refused. */
const char *gw_array_foreign(const gw_vm *vm, gw_value v);

/* An operand as a tensor: an array, a number, a scalar, a tensor without a gradient, nested lists.
 * `weak`: a Python number or a numpy scalar. Owned; NULL with an exception, or, when `known` is not
 * NULL, without one for what is no operand. */
gw_tensor *gw_array_operand(gw_vm *vm, gw_value v, bool *weak, bool *known);
/* What is to be written into an array of `dtype`, after what numpy says of its conversion. Owned;
 * NULL with an exception. */
gw_tensor *gw_array_written(gw_vm *vm, gw_value v, gw_dtype dtype);

/* --- whole.c --- */

bool gw_array_is_whole(gw_dtype dtype);
/* A number of Python as an int for an array of `dtype`: false is an exception. */
bool gw_array_whole(gw_vm *vm, gw_scalar s, gw_dtype dtype, int64_t *out);
/* The same as an array without dims; NULL with an exception. */
gw_tensor *gw_array_of_whole(gw_vm *vm, gw_scalar s, gw_dtype dtype);
/* gw_array_written for a[i] = v and fill. */
gw_tensor *gw_array_stored(gw_vm *vm, gw_value v, gw_dtype dtype);
/* Does about the faults of a conversion what np.seterr says; false: an exception. */
bool gw_array_tell_cast(gw_vm *vm, const gw_tensor *from, gw_dtype dtype);

/* --- ufunc.c --- */

bool gw_numpy_make_ufuncs(gw_vm *vm, gw_numpy *numpy, gw_value module);
/* The operators of arrays and scalars: not implemented for what is no operand. */
gw_flow gw_array_binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                        gw_value *out);
gw_flow gw_array_inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, gw_value *out);
gw_flow gw_array_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out);
gw_flow gw_array_unary(gw_vm *vm, gw_unary_op op, gw_value self, gw_value *out);

/* --- index.c --- */

gw_flow gw_array_getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out);
gw_flow gw_array_setitem(gw_vm *vm, gw_value self, gw_value index, gw_value value);

/* --- print.c --- */

/* A float of that dtype by its shortest digits, as Python writes floats; its length. */
size_t gw_array_number_text(gw_dtype dtype, double x, char out[GW_NUMBER_SIZE]);
/* The text of an array; `separator` " " for str and ", " for repr; `before` and `after`: how many
 * characters stand on the first line before it and on the last behind it. */
bool gw_array_text(const gw_tensor *t, const gw_array_print *options, const char *separator,
                   size_t before, size_t after, gw_buffer *out);
gw_flow gw_array_repr(gw_vm *vm, gw_value self, gw_value *out);
gw_flow gw_array_str(gw_vm *vm, gw_value self, gw_value *out);

/* --- The functions of numpy._core, by file; each list ends with a NULL name. --- */

extern const gw_native_def gw_array_functions[], gw_convert_functions[], gw_reduce_functions[],
    gw_order_functions[], gw_shape_functions[], gw_print_functions[], gw_ufunc_functions[];
bool gw_numpy_make_twister(gw_vm *vm, gw_numpy *numpy);

/* gw_quiet_begin for a write to `to`: who watches sees it when a tensor of the program looks at the
 * same memory. */
gw_quiet gw_array_quiet_write(gw_vm *vm, const gw_tensor *to);
bool gw_array_is_read_only(const gw_tensor *t);

#endif
