/* What is said when no signature of a function matches. */
#ifndef GW_LANG_TORCH_OVERLOADS_H
#define GW_LANG_TORCH_OVERLOADS_H

#include "lang/torch/parameters.h"

/* Raises what PyTorch says to `args`, of which none of the function's signatures (`known`) takes
 * all: it lists its own, some of which are not here (overloads.def). What one of those takes is
 * refused by name. `first`: 1 for methods, whose first argument is the tensor. */
void gw_raise_no_overload(gw_targs *t, const gw_signatures *known, const gw_args *args,
                          size_t first);

/* Tries one signature; with `raise` it says what does not fit. */
gw_match gw_targs_match_one(gw_targs *t, const gw_parameters *s, const gw_args *args, size_t first,
                            bool raise);
/* Does the keyword mean that parameter: by its name, or by the one that NumPy has for it? */
bool gw_targs_means(const gw_targs *t, const gw_str *keyword, const gw_parameter *p);
/* The argument given by the parameter's name, borrowed; or unset. */
gw_value gw_targs_keyword(const gw_targs *t, const gw_args *args, const gw_parameter *p);

#endif
