/* The rows as data. */
#include "ops/algebra.h"
#include "ops/gradients.h"
#include "ops/inplace.h"
#include "ops/op.h"
#include "ops/parts.h"
#include "ops/statistics.h"

#define RING .floats_only = false
#define RING_FOURS RING
#define ORDER .floats_only = false
#define POWER ORDER_BLOCKS
#define ORDER_BLOCKS .floats_only = false, .in_blocks = true
#define REAL .floats_only = false
#define FLOAT .floats_only = true
#define REAL_FOURS REAL
#define FLOAT_FOURS FLOAT
#define REAL_BLOCKS .floats_only = false, .in_blocks = true
#define FLOAT_BLOCKS .floats_only = true, .in_blocks = true
#define REAL_TWO_BLOCKS REAL_BLOCKS
#define REAL_GELU REAL_BLOCKS
#define REAL_SCALED REAL_BLOCKS
#define FLOAT_WAVES FLOAT_BLOCKS /* fours of them depend on each other */
#define KERNEL .floats_only = true
#define KERNEL2 .floats_only = true
enum { A = GW_SAVE_A, B = GW_SAVE_B, C = GW_SAVE_C, D = GW_SAVE_D, E = GW_SAVE_E, Y = GW_SAVE_Y };

#define ROW(id, Node, k, inputs, gradients, text, about)                               \
    .name = #id, .inplace = #id "_", .grad_name = Node, .formula = text, .doc = about, \
    .kind = GW_OP_KIND_##k, .n_inputs = inputs, .n_gradients = gradients

#define UNARY(id, Node, dtypes, f, da, sa, lo, hi, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, UNARY, 1, 1, formula, doc),   \
                    dtypes,                                      \
                    .saves = {sa},                               \
                    .low = lo,                                   \
                    .high = hi,                                  \
                    .rules = {#da}},
#define SCALAR(id, Node, dtypes, f, da, sa, lo, hi, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, SCALAR, 1, 1, formula, doc),   \
                    dtypes,                                       \
                    .saves = {sa},                                \
                    .low = lo,                                    \
                    .high = hi,                                   \
                    .rules = {#da}},
#define BINARY(id, Node, dtypes, f, da, sa, db, sb, lo, hi, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, BINARY, 2, 2, formula, doc),           \
                    dtypes,                                               \
                    .saves = {sa, sb},                                    \
                    .low = lo,                                            \
                    .high = hi,                                           \
                    .rules = {#da, #db}},
#define GRADIENT(id, Node, dtypes, f, da, sa, db, sb, lo, hi, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, GRADIENT, 2, 2, formula, doc),           \
                    dtypes,                                                 \
                    .saves = {sa, sb},                                      \
                    .low = lo,                                              \
                    .high = hi,                                             \
                    .rules = {#da, #db}},
#define COMPARE(id, f, formula, doc) [GW_OP_##id] = {ROW(id, NULL, COMPARE, 2, 0, formula, doc)},
#define TEST(id, f, formula, doc) [GW_OP_##id] = {ROW(id, NULL, TEST, 1, 0, formula, doc)},
#define BITS(id, f, formula, doc) [GW_OP_##id] = {ROW(id, NULL, BITS, 2, 0, formula, doc)},
#define WITH1(id, Node, dtypes, f, da, sa, lo, hi, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, WITH, 1, 1, formula, doc),    \
                    dtypes,                                      \
                    .saves = {sa},                               \
                    .low = lo,                                   \
                    .high = hi,                                  \
                    .rules = {#da}},
#define WITH2(id, Node, dtypes, f, da, sa, db, sb, lo, hi, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, WITH, 2, 2, formula, doc),            \
                    dtypes,                                              \
                    .saves = {sa, sb},                                   \
                    .low = lo,                                           \
                    .high = hi,                                          \
                    .rules = {#da, #db}},
#define WITH3(id, Node, dtypes, f, da, sa, db, sb, dc, sc, lo, hi, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, WITH, 3, 3, formula, doc),                    \
                    dtypes,                                                      \
                    .saves = {sa, sb, sc},                                       \
                    .low = lo,                                                   \
                    .high = hi,                                                  \
                    .rules = {#da, #db, #dc}},
#define VIEW(id, Node, parameters, da, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, VIEW, 1, 1, formula, doc), .rules = {#da}},
#define CUSTOM1(id, Node, n, parameters, da, sa, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, CUSTOM, n, 1, formula, doc), .saves = {sa}, .rules = {#da}},
#define CUSTOM2(id, Node, n, parameters, da, sa, db, sb, formula, doc)             \
    [GW_OP_##id] = {ROW(id, #Node, CUSTOM, n, 2, formula, doc), .saves = {sa, sb}, \
                    .rules = {#da, #db}},
#define CUSTOM3(id, Node, n, parameters, da, sa, db, sb, dc, sc, formula, doc)         \
    [GW_OP_##id] = {ROW(id, #Node, CUSTOM, n, 3, formula, doc), .saves = {sa, sb, sc}, \
                    .rules = {#da, #db, #dc}},
#define PLAIN(id, parameters, formula, doc) \
    [GW_OP_##id] = {ROW(id, NULL, CUSTOM, 1, 0, formula, doc)},
#define WRITE1(id, Node, parameters, da, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, WRITE, 1, 1, formula, doc), .rules = {#da}},
#define WRITE2(id, Node, parameters, da, db, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, WRITE, 2, 2, formula, doc), .rules = {#da, #db}},
#define LIST(id, Node, parameters, function, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, LIST, 0, 0, formula, doc), .apply = function},
#define PARTS(id, Node, parameters, function, sa, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, PARTS, 1, 0, formula, doc), .saves = {sa}, .apply = function},
#define SPECIAL(id, Node, function, formula, doc) \
    [GW_OP_##id] = {ROW(id, #Node, SPECIAL, 0, 0, formula, doc), .apply = function},

const gw_op gw_ops[GW_OP_COUNT] = {
#include "ops/ops.def"
};

const gw_turns gw_op_turns[GW_OP_COUNT] = {
#define TURNS(id, of_gradients, of_saved) [GW_OP_##id] = {of_gradients, of_saved},
#include "ops/turns.def"
#undef TURNS
};
