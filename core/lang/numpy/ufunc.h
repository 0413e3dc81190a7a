/* numpy's functions of elements: what its files share. */
#ifndef GW_LANG_NUMPY_UFUNC_H
#define GW_LANG_NUMPY_UFUNC_H

#include "lang/numpy/bridge.h"
#include "lang/numpy/faults.h"

typedef enum gw_ufunc_rule { FLOATS, NUMBERS, ANY, BITS } gw_ufunc_rule;

typedef struct gw_ufunc_row {
    const char *name, *doc;
    gw_ufunc_rule rule;
    gw_fault_rule faults;
    gw_tensor *(*one)(gw_tensor *);
    gw_tensor *(*two)(gw_tensor *, gw_tensor *);
} gw_ufunc_row;

typedef enum gw_ufunc_id {
#define ONE(name, rule, engine, faults, doc) ROW_##name,
#define TWO(name, rule, engine, faults, doc) ROW_##name,
#include "lang/numpy/ufunc.def"
#undef ONE
#undef TWO
    ROW_COUNT
} gw_ufunc_id;

/* --- elements.c: of rows --- */
gw_tensor *gw_array_cbrt(gw_tensor *a);
gw_tensor *gw_array_deg2rad(gw_tensor *a);
gw_tensor *gw_array_rad2deg(gw_tensor *a);
gw_tensor *gw_array_signbit(gw_tensor *a);
gw_tensor *gw_array_heaviside(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_array_logaddexp2(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_array_nextafter(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_array_gcd(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_array_lcm(gw_tensor *a, gw_tensor *b);

/* --- shifts.c: of rows --- */
gw_tensor *gw_array_shift_left(gw_tensor *a, gw_tensor *b);
gw_tensor *gw_array_shift_right(gw_tensor *a, gw_tensor *b);

extern const gw_ufunc_row gw_ufunc_rows[ROW_COUNT];

typedef struct gw_operands {
    gw_tensor *tensors[2]; /* owned */
    bool weak[2];          /* numbers, scalars, arrays without dims */
    int n;
    bool from_torch; /* one is a torch.Tensor: so is the result */
    bool unsafe;     /* casting='unsafe' */
    bool numbers;    /* an operator between numbers: faults are those of scalars */
    bool to_number;  /* array ** number */
} gw_operands;

/* --- ufunc_dtype.c --- */

/* 0 of bools, 1 of ints, 2 of floats. */
int gw_dtype_category(gw_dtype dtype);
/* The dtype of a result by Note [Values decide]; an exception may be set. */
gw_dtype gw_ufunc_dtype(gw_vm *vm, const gw_operands *in);
/* The dtype that the function computes in; false: an exception. */
bool gw_ufunc_apply_rule(gw_vm *vm, gw_ufunc_id id, gw_dtype *dtype);

/* The dtype of what the function makes of operands in `dtype`. */
gw_dtype gw_ufunc_result(gw_ufunc_id id, gw_dtype dtype);
/* What numpy lets x op= y and out= do: keep the kind of x, but not lower that of the result. False:
 * an exception. */
bool gw_ufunc_keeps_kind(gw_vm *vm, const char *name, gw_dtype from, gw_dtype to);
/* dtype=: what the function computes in then; false: an exception. */
bool gw_ufunc_asked(gw_vm *vm, gw_ufunc_id id, const gw_operands *in, gw_dtype asked,
                    gw_dtype *dtype);

/* --- ufunc.c --- */

/* Appends an operand. False: an exception, or, with *known false, `v` is none. Release in either
 * case. */
bool gw_operands_take(gw_vm *vm, gw_operands *in, gw_value v, bool *known);
void gw_operands_release(gw_operands *in);
/* The result in `dtype`, with warnings; NULL: an exception. `out`: where it goes, which a message
 * names, or NULL. */
gw_tensor *gw_ufunc_apply(gw_vm *vm, gw_ufunc_id id, const gw_operands *in, gw_dtype dtype,
                          const gw_tensor *out);
/* to[...] = y, or numpy's refusal; y is borrowed. `name` NULL: whatever the kinds. */
gw_flow gw_ufunc_write(gw_vm *vm, const char *name, gw_tensor *to, gw_tensor *y);
/* Returns y (taken over): a tensor when an operand was one. */
gw_flow gw_ufunc_finish(gw_vm *vm, const gw_operands *in, gw_tensor *y, gw_value *out);

/* objects.c: a UFuncTypeError. */
gw_flow gw_raise_ufunc_type(gw_vm *vm, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Does an array or a scalar leave its operator to what is beside it? (Note [Giving way]) */
bool gw_gives_way(gw_vm *vm, gw_value self, gw_value other);
/* left op right, one of them an array or a scalar of numpy and the other no operand of a loop:
 * numpy asks the elements, which are numbers of Python, one by one. `loop`: the ufunc's name. */
gw_flow gw_operate_on_object(gw_vm *vm, gw_binary_op op, const char *loop, gw_value left,
                             gw_value right, gw_value *out);
/* The same of a comparison; what has no __eq__ of its own is equal to no element. */
gw_flow gw_compare_with_object(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                               gw_value *out);

#endif
