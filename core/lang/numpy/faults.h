/* numpy's RuntimeWarnings, np.seterr. Note [Faults] in faults.c. */
#ifndef GW_LANG_NUMPY_FAULTS_H
#define GW_LANG_NUMPY_FAULTS_H

#include "lang/numpy/numpy.h"

enum {
    GW_FAULT_DIVIDE = 1 << GW_DIVIDE,
    GW_FAULT_OVER = 1 << GW_OVER,
    GW_FAULT_UNDER = 1 << GW_UNDER,
    GW_FAULT_INVALID = 1 << GW_INVALID
};

/* Which faults a function of elements can have. */
typedef enum gw_fault_rule {
    GW_FAULTS_NONE,
    GW_FAULTS_SUM,      /* x1 + x2 and what else has no zero to fear */
    GW_FAULTS_PRODUCT,  /* x1 * x2: may underflow */
    GW_FAULTS_QUOTIENT, /* x1 / x2 */
    GW_FAULTS_POWER,    /* x1 ** x2 */
    GW_FAULTS_LOGSUM,   /* logaddexp: nan is invalid, even of nan */
    GW_FAULTS_LOG,      /* a pole at 0, nan below */
    GW_FAULTS_LOG1P,    /* the same at -1 */
    GW_FAULTS_ARTANH,   /* poles at -1 and 1, nan beyond */
    GW_FAULTS_INVERSE,  /* 1 / x */
    GW_FAULTS_GROWTH,   /* exp: overflows, underflows */
    GW_FAULTS_DOMAIN    /* nan outside a domain; overflows */
} gw_fault_rule;

/* The faults of y = f(a, b) (b: NULL when it takes one), a set of GW_FAULT_*. */
unsigned gw_numpy_faults(gw_vm *vm, gw_fault_rule rule, gw_tensor *a, gw_tensor *b,
                         const gw_tensor *y);
/* Of a sum, a product or a product of matrices. */
unsigned gw_numpy_fold_faults(const gw_tensor *a, const gw_tensor *b, const gw_tensor *y);
/* Of a conversion. */
unsigned gw_numpy_cast_faults(const gw_tensor *from, gw_dtype dtype);

/* Does about faults in `name` what np.seterr says; false: an exception. */
bool gw_numpy_report(gw_vm *vm, unsigned faults, bool scalar, const char *name);

extern const gw_native_def gw_fault_functions[];

#endif
