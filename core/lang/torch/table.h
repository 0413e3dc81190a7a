/* The table of torch.def: what this playground's torch has. */
#ifndef GW_LANG_TORCH_TABLE_H
#define GW_LANG_TORCH_TABLE_H

#include "lang/torch/arguments.h"

/* A function's doing: its matched arguments in, its result out. */
typedef gw_flow (*gw_torch_body)(gw_targs *t, gw_value *out);

typedef enum gw_torch_kind {
    GW_TORCH_FUNCTION = 1, /* torch.name(...) */
    GW_TORCH_METHOD = 2,   /* x.name(...); the first parameter is x */
    GW_TORCH_BOTH = 3,
    GW_TORCH_AUTOGRAD = 4, /* torch.autograd.name(...) */
    GW_TORCH_NN = 8        /* torch.nn.functional.name(...) */
} gw_torch_kind;

/* One row, for the calls and for the documentation. */
typedef struct gw_torch_row {
    const char *name, *signatures, *doc;
    gw_torch_body body;
    gw_torch_kind kind;
} gw_torch_row;

/* All rows; ends with a NULL name. */
extern const gw_torch_row gw_torch_rows[];

/* The same as what a module and a type take; they end with a NULL name. */
extern const gw_native_def gw_torch_functions[], gw_tensor_methods[], gw_autograd_functions[],
    gw_nn_functions[];

/* Sums and products that run along a dim have no loop over bools: whether that was raised. */
bool gw_torch_refuse_running(gw_targs *t, const char *name, gw_dtype result);

/* The bodies, in do_*.c. */
#define UNARY(name, engine, doc)
#define LONE(name, engine, doc)
#define BINARY(name, engine, doc)
#define COMPARE(name, engine, doc)
#define PAIR(name, engine, doc)
#define TEST(name, engine, doc)
#define BOTH(name, body, signatures, doc) gw_flow gw_torch_##body(gw_targs *t, gw_value *out);
#define FUNCTION(name, body, signatures, doc) gw_flow gw_torch_##body(gw_targs *t, gw_value *out);
#define METHOD(name, body, signatures, doc) gw_flow gw_torch_##body(gw_targs *t, gw_value *out);
#define AUTOGRAD(name, body, signatures, doc) gw_flow gw_torch_##body(gw_targs *t, gw_value *out);
#define NN(name, body, signatures, doc) gw_flow gw_torch_##body(gw_targs *t, gw_value *out);
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"

#endif
