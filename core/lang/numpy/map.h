/* A function of numbers for all elements of arrays. */
#ifndef GW_LANG_NUMPY_MAP_H
#define GW_LANG_NUMPY_MAP_H

#include "lang/numpy/ufunc.h"

typedef double gw_of_double(double x);
typedef double gw_of_doubles(double x, double y);
typedef float gw_of_single(float x);
typedef float gw_of_singles(float x, float y);

/* One of them, of the operands' dtype. */
typedef struct gw_numpy_function {
    gw_of_double *one;
    gw_of_doubles *two;
    gw_of_single *one_single;
    gw_of_singles *two_single;
} gw_numpy_function;

/* The result, dense; b counts for functions of two alone. NULL: the context's error. */
gw_tensor *gw_numpy_map(const gw_numpy_function *f, gw_tensor *a, gw_tensor *b);

#endif
