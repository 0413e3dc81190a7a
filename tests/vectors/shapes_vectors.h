/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *shapes_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_flip(a, (const int64_t[]){0}, 1);
}
static gw_tensor *shapes_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_flip(a, (const int64_t[]){-1, 0}, 2);
}
static gw_tensor *shapes_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_roll(a, (const int64_t[]){1}, NULL, 1);
}
static gw_tensor *shapes_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_roll(a, (const int64_t[]){1, -2}, (const int64_t[]){0, 1}, 2);
}
static gw_tensor *shapes_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rot90(a, 0, 0, 1);
}
static gw_tensor *shapes_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rot90(a, 1, 0, 1);
}
static gw_tensor *shapes_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rot90(a, 2, 0, 1);
}
static gw_tensor *shapes_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rot90(a, 3, 0, 1);
}
static gw_tensor *shapes_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rot90(a, -1, 0, 1);
}
static gw_tensor *shapes_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rot90(a, 1, 1, 2);
}
static gw_tensor *shapes_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_repeat(a, (const int64_t[]){2, 1}, 2);
}
static gw_tensor *shapes_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_repeat(a, (const int64_t[]){2, 3, 2}, 3);
}
static gw_tensor *shapes_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_repeat(a, (const int64_t[]){3}, 1);
}
static gw_tensor *shapes_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_repeat_interleave(a, 2, NULL);
}
static gw_tensor *shapes_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_repeat_interleave(a, 2, &(const int64_t){1});
}
static gw_tensor *shapes_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag(a, 0);
}
static gw_tensor *shapes_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diagonal(a, 0, 0, 1);
}
static gw_tensor *shapes_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_triu(a, 0);
}
static gw_tensor *shapes_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tril(a, 0);
}
static gw_tensor *shapes_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag(a, 1);
}
static gw_tensor *shapes_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diagonal(a, 1, 0, 1);
}
static gw_tensor *shapes_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_triu(a, 1);
}
static gw_tensor *shapes_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tril(a, 1);
}
static gw_tensor *shapes_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag(a, -1);
}
static gw_tensor *shapes_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diagonal(a, -1, 0, 1);
}
static gw_tensor *shapes_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_triu(a, -1);
}
static gw_tensor *shapes_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tril(a, -1);
}
static gw_tensor *shapes_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diagonal(a, 5, 0, 1);
}
static gw_tensor *shapes_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_triu(a, 5);
}
static gw_tensor *shapes_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tril(a, 5);
}
static gw_tensor *shapes_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag(a, 0);
}
static gw_tensor *shapes_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag_embed(a, 0, -2, -1);
}
static gw_tensor *shapes_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag(a, 1);
}
static gw_tensor *shapes_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag_embed(a, 1, -2, -1);
}
static gw_tensor *shapes_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag(a, -2);
}
static gw_tensor *shapes_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diag_embed(a, -2, -2, -1);
}
static gw_tensor *shapes_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_diagonal(a, 0, 2, 0);
}
static gw_tensor *shapes_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_trace(a);
}
static gw_tensor *shapes_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_trace(a);
}
static gw_tensor *shapes_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_pad(a, (const int64_t[]){1, 2}, 2, gw_scalar_int(0));
}
static gw_tensor *shapes_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_pad(a, (const int64_t[]){-1, 2, 0, 1}, 4, gw_scalar_float(2.5));
}
static gw_tensor *shapes_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_unfold(a, 1, 2, 1);
}
static gw_tensor *shapes_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_unfold(a, 0, 3, 2);
}
static gw_tensor *shapes_43(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_movedim(a, 0, 2);
}
static gw_tensor *shapes_44(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return PART(gw_meshgrid(in, 2, false, &v->parts), 1);
}
static gw_tensor *shapes_45(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return PART(gw_meshgrid(in, 2, true, &v->parts), 0);
}
static const vector shapes_vectors[] = {
    {"a.flip(0)", shapes_0, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875, 1.375, 2.625, -1.75, -0.625, 0.25}, 2, {2, 3}}, "FlipBackward0",
     {{(const double[]){1.9, -0.6, 1.1, 0.7, -1.3, 0.4}, 2, {2, 3}}},
     {"FlipBackward0"},
     {{0}},
     true},
    {"a.flip(-1, 0)", shapes_1, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, 1.375, 0.71875, 0.25, -0.625, -1.75}, 2, {2, 3}}, "FlipBackward0",
     {{(const double[]){1.1, -0.6, 1.9, 0.4, -1.3, 0.7}, 2, {2, 3}}},
     {"FlipBackward0"},
     {{0}},
     true},
    {"a.roll(1)", shapes_2, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, -1.75, -0.625, 0.25, 0.71875, 1.375}, 2, {2, 3}}, "RollBackward0",
     {{(const double[]){-1.3, 0.4, 1.9, -0.6, 1.1, 0.7}, 2, {2, 3}}},
     {"RollBackward0"},
     {{0}},
     true},
    {"a.roll((1, -2), (0, 1))", shapes_3, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, 0.71875, 1.375, 0.25, -1.75, -0.625}, 2, {2, 3}}, "RollBackward0",
     {{(const double[]){-0.6, 1.1, 1.9, -1.3, 0.4, 0.7}, 2, {2, 3}}},
     {"RollBackward0"},
     {{0}},
     true},
    {"a.rot90(0)", shapes_4, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "Rot90Backward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"Rot90Backward0"},
     {{0}},
     true},
    {"a.rot90(1)", shapes_5, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 2.625, -0.625, 1.375, -1.75, 0.71875}, 2, {3, 2}}, "Rot90Backward0",
     {{(const double[]){-0.6, 0.4, 0.7, 1.1, 1.9, -1.3}, 2, {2, 3}}},
     {"Rot90Backward0"},
     {{0}},
     true},
    {"a.rot90(2)", shapes_6, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, 1.375, 0.71875, 0.25, -0.625, -1.75}, 2, {2, 3}}, "Rot90Backward0",
     {{(const double[]){1.1, -0.6, 1.9, 0.4, -1.3, 0.7}, 2, {2, 3}}},
     {"Rot90Backward0"},
     {{0}},
     true},
    {"a.rot90(3)", shapes_7, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875, -1.75, 1.375, -0.625, 2.625, 0.25}, 2, {3, 2}}, "Rot90Backward0",
     {{(const double[]){-1.3, 1.9, 1.1, 0.7, 0.4, -0.6}, 2, {2, 3}}},
     {"Rot90Backward0"},
     {{0}},
     true},
    {"a.rot90(-1)", shapes_8, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875, -1.75, 1.375, -0.625, 2.625, 0.25}, 2, {3, 2}}, "Rot90Backward0",
     {{(const double[]){-1.3, 1.9, 1.1, 0.7, 0.4, -0.6}, 2, {2, 3}}},
     {"Rot90Backward0"},
     {{0}},
     true},
    {"a.rot90(1, (1, 2))", shapes_9, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){-1.25, 0.75, 0.5, 2.0, 1.5, -2.25, -0.5, 3.0, 0.25, 2.5, 1.0, -1.0}, 3, {3, 2, 2}}, "Rot90Backward0",
     {{(const double[]){0.4, 0.7, 1.9, -1.3, -0.2, -0.6, 0.9, 1.1, 1.3, -1.7, 0.7, 0.3}, 3, {3, 2, 2}}},
     {"Rot90Backward0"},
     {{0}},
     true},
    {"a.repeat(2, 1)", shapes_10, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {4, 3}}, "RepeatBackward0",
     {{(const double[]){0.49999999999999994, -0.4, -1.2999999999999998, 2.1999999999999997, 0.7000000000000001, 1.8}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.repeat(2, 3, 2)", shapes_11, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.71875, 1.375, 2.625, -1.75, -0.625, 0.25, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.71875, 1.375, 2.625, -1.75, -0.625, 0.25, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.71875, 1.375, 2.625, -1.75, -0.625, 0.25, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.71875, 1.375, 2.625, -1.75, -0.625, 0.25, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.71875, 1.375, 2.625, -1.75, -0.625, 0.25, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.71875, 1.375, 2.625}, 3, {2, 6, 6}}, "RepeatBackward0",
     {{(const double[]){3.6000000000000005, 1.1, 5.2, 4.6, 2.6, 1.9}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.repeat(3)", shapes_12, 1, {'g'},
     {{(const double[]){1.5}, 0, {0}}},
     {(const double[]){1.5, 1.5, 1.5}, 1, {3}}, "RepeatBackward0",
     {{(const double[]){-0.20000000000000007}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"a.repeat_interleave(2)", shapes_13, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -1.75, -0.625, -0.625, 0.25, 0.25, 0.71875, 0.71875, 1.375, 1.375, 2.625, 2.625}, 1, {12}}, "IndexSelectBackward0",
     {{(const double[]){-0.6000000000000001, 2.3, 0.5000000000000001, 0.7, -1.4, 2.0}, 2, {2, 3}}},
     {"ReshapeAliasBackward0"},
     {{0}},
     true},
    {"a.repeat_interleave(2, 1)", shapes_14, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -1.75, -0.625, -0.625, 0.25, 0.25, 0.71875, 0.71875, 1.375, 1.375, 2.625, 2.625}, 2, {2, 6}}, "IndexSelectBackward0",
     {{(const double[]){-0.6000000000000001, 2.3, 0.5000000000000001, 0.7, -1.4, 2.0}, 2, {2, 3}}},
     {"IndexAddBackward0"},
     {{0}},
     true},
    {"a.diag(0)", shapes_15, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, 1.375}, 1, {2}}, "DiagBackward0",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, -1.3, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.diagonal(0)", shapes_16, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, 1.375}, 1, {2}}, "DiagonalBackward0",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, -1.3, 0.0}, 2, {2, 3}}},
     {"DiagonalBackwardBackward0"},
     {{0}},
     true},
    {"a.triu(0)", shapes_17, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.0, 1.375, 2.625}, 2, {2, 3}}, "TriuBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 0.0, -0.6, 1.1}, 2, {2, 3}}},
     {"TriuBackward0"},
     {{0}},
     true},
    {"a.tril(0)", shapes_18, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){0.5, 0.0, 2.0, 0.75, -0.5, 0.0, 3.0, -2.25, 1.0, 0.0, -1.0, 2.5}, 3, {3, 2, 2}}, "TrilBackward0",
     {{(const double[]){0.7, 0.0, 0.4, 1.9, -0.6, 0.0, -0.2, 0.9, -1.7, 0.0, 1.3, 0.7}, 3, {3, 2, 2}}},
     {"TrilBackward0"},
     {{0}},
     true},
    {"a.diag(1)", shapes_19, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.625, 2.625}, 1, {2}}, "DiagBackward0",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0, -1.3}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.diagonal(1)", shapes_20, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.625, 2.625}, 1, {2}}, "DiagonalBackward0",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0, -1.3}, 2, {2, 3}}},
     {"DiagonalBackwardBackward0"},
     {{0}},
     true},
    {"a.triu(1)", shapes_21, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, -0.625, 0.25, 0.0, 0.0, 2.625}, 2, {2, 3}}, "TriuBackward0",
     {{(const double[]){0.0, -1.3, 0.4, 0.0, 0.0, 1.1}, 2, {2, 3}}},
     {"TriuBackward0"},
     {{0}},
     true},
    {"a.tril(1)", shapes_22, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, "TrilBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9, -1.7, 0.3, 1.3, 0.7}, 3, {3, 2, 2}}},
     {"TrilBackward0"},
     {{0}},
     true},
    {"a.diag(-1)", shapes_23, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875}, 1, {1}}, "DiagBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.diagonal(-1)", shapes_24, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875}, 1, {1}}, "DiagonalBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, 0.0, 0.0}, 2, {2, 3}}},
     {"DiagonalBackwardBackward0"},
     {{0}},
     true},
    {"a.triu(-1)", shapes_25, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "TriuBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"TriuBackward0"},
     {{0}},
     true},
    {"a.tril(-1)", shapes_26, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 3.0, 0.0, 0.0, 0.0, -1.0, 0.0}, 3, {3, 2, 2}}, "TrilBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 0.0, 0.0, 0.0, -0.2, 0.0, 0.0, 0.0, 1.3, 0.0}, 3, {3, 2, 2}}},
     {"TrilBackward0"},
     {{0}},
     true},
    {"a.diagonal(5)", shapes_27, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0}, 1, {0}}, "DiagonalBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"DiagonalBackwardBackward0"},
     {{0}},
     true},
    {"a.triu(5)", shapes_28, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, "TriuBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"TriuBackward0"},
     {{0}},
     true},
    {"a.tril(5)", shapes_29, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, "TrilBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9, -1.7, 0.3, 1.3, 0.7}, 3, {3, 2, 2}}},
     {"TrilBackward0"},
     {{0}},
     true},
    {"a.diag(0)", shapes_30, 1, {'g'},
     {{(const double[]){1.5, 2.5}, 1, {2}}},
     {(const double[]){1.5, 0.0, 0.0, 2.5}, 2, {2, 2}}, "DiagBackward0",
     {{(const double[]){0.7, 1.9}, 1, {2}}},
     {"DiagBackward0"},
     {{0}},
     true},
    {"torch.diag_embed(a, 0)", shapes_31, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, 0.0, 0.0, 0.0, -0.625, 0.0, 0.0, 0.0, 0.25, 0.71875, 0.0, 0.0, 0.0, 1.375, 0.0, 0.0, 0.0, 2.625}, 3, {2, 3, 3}}, "DiagEmbedBackward0",
     {{(const double[]){0.7, -0.6, -1.7, 0.3, 0.4, -0.2}, 2, {2, 3}}},
     {"DiagonalBackward0"},
     {{0}},
     true},
    {"a.diag(1)", shapes_32, 1, {'g'},
     {{(const double[]){1.5, 2.5}, 1, {2}}},
     {(const double[]){0.0, 1.5, 0.0, 0.0, 0.0, 2.5, 0.0, 0.0, 0.0}, 2, {3, 3}}, "DiagBackward0",
     {{(const double[]){-1.3, 1.1}, 1, {2}}},
     {"DiagBackward0"},
     {{0}},
     true},
    {"torch.diag_embed(a, 1)", shapes_33, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, -1.75, 0.0, 0.0, 0.0, 0.0, -0.625, 0.0, 0.0, 0.0, 0.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.71875, 0.0, 0.0, 0.0, 0.0, 1.375, 0.0, 0.0, 0.0, 0.0, 2.625, 0.0, 0.0, 0.0, 0.0}, 3, {2, 4, 4}}, "DiagEmbedBackward0",
     {{(const double[]){-1.3, -0.2, 0.7, -0.2, 0.7, 1.1}, 2, {2, 3}}},
     {"DiagonalBackward0"},
     {{0}},
     true},
    {"a.diag(-2)", shapes_34, 1, {'g'},
     {{(const double[]){1.5, 2.5}, 1, {2}}},
     {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.5, 0.0, 0.0, 0.0, 0.0, 2.5, 0.0, 0.0}, 2, {4, 4}}, "DiagBackward0",
     {{(const double[]){-1.7, 0.4}, 1, {2}}},
     {"DiagBackward0"},
     {{0}},
     true},
    {"torch.diag_embed(a, -2)", shapes_35, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.75, 0.0, 0.0, 0.0, 0.0, 0.0, -0.625, 0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.71875, 0.0, 0.0, 0.0, 0.0, 0.0, 1.375, 0.0, 0.0, 0.0, 0.0, 0.0, 2.625, 0.0, 0.0}, 3, {2, 5, 5}}, "DiagEmbedBackward0",
     {{(const double[]){1.3, 1.1, 0.7, 0.4, -1.7, 1.9}, 2, {2, 3}}},
     {"DiagonalBackward0"},
     {{0}},
     true},
    {"a.diagonal(0, 2, 0)", shapes_36, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){0.5, 1.5, 2.0, -2.25}, 2, {2, 2}}, "DiagonalBackward0",
     {{(const double[]){0.7, 0.0, 0.4, 0.0, 0.0, -1.3, 0.0, 1.9, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}},
     {"DiagonalBackwardBackward0"},
     {{0}},
     true},
    {"a.trace()", shapes_37, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.375}, 0, {0}}, "TraceBackward0",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, 0.7, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.trace()", shapes_38, 1, {'g'},
     {{(const double[]){1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, 2, {3, 2}}},
     {(const double[]){5.0}, 0, {0}}, "TraceBackward0",
     {{(const double[]){0.7, 0.0, 0.0, 0.7, 0.0, 0.0}, 2, {3, 2}}},
     {NULL},
     {{0}},
     true},
    {"F.pad(a, (1, 2))", shapes_39, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, -1.75, -0.625, 0.25, 0.0, 0.0, 0.0, 0.71875, 1.375, 2.625, 0.0, 0.0}, 2, {2, 6}}, "ConstantPadNdBackward0",
     {{(const double[]){-1.3, 0.4, 1.9, 0.9, -1.7, 0.3}, 2, {2, 3}}},
     {"ConstantPadNdBackward0"},
     {{0}},
     true},
    {"F.pad(a, (-1, 2, 0, 1), value=2.5)", shapes_40, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.625, 0.25, 2.5, 2.5, 1.375, 2.625, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5}, 2, {3, 4}}, "ConstantPadNdBackward0",
     {{(const double[]){0.0, 0.7, -1.3, 0.0, -0.6, 1.1}, 2, {2, 3}}},
     {"ConstantPadNdBackward0"},
     {{0}},
     true},
    {"a.unfold(1, 2, 1)", shapes_41, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, -0.625, 0.25, 0.71875, 1.375, 1.375, 2.625}, 3, {2, 2, 2}}, "UnfoldBackward0",
     {{(const double[]){0.7, -0.9, 1.9, -0.6, 0.9000000000000001, 0.9}, 2, {2, 3}}},
     {"UnfoldBackwardBackward0"},
     {{0}},
     true},
    {"a.unfold(0, 3, 2)", shapes_42, 1, {'g'},
     {{(const double[]){1.0, 2.0, 3.0, 4.0, 5.0}, 1, {5}}},
     {(const double[]){1.0, 2.0, 3.0, 3.0, 4.0, 5.0}, 2, {2, 3}}, "UnfoldBackward0",
     {{(const double[]){0.7, -1.3, 2.3, -0.6, 1.1}, 1, {5}}},
     {"UnfoldBackwardBackward0"},
     {{0}},
     true},
    {"a.movedim(0, 2)", shapes_43, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){0.5, -0.5, 1.0, -1.25, 1.5, 0.25, 2.0, 3.0, -1.0, 0.75, -2.25, 2.5}, 3, {2, 2, 3}}, "PermuteBackward0",
     {{(const double[]){0.7, 1.9, -0.2, 0.3, -1.3, -0.6, 0.9, 1.3, 0.4, 1.1, -1.7, 0.7}, 3, {3, 2, 2}}},
     {"PermuteBackward0"},
     {{0}},
     true},
    {"torch.meshgrid(a, b, indexing='ij')[1]", shapes_44, 2, {'g', 'g'},
     {{(const double[]){1.0, 2.0}, 1, {2}}, {(const double[]){3.0, 4.0, 5.0}, 1, {3}}},
     {(const double[]){3.0, 4.0, 5.0, 3.0, 4.0, 5.0}, 2, {2, 3}}, "ExpandBackward0",
     {{0}, {(const double[]){2.5999999999999996, -1.9, 1.5}, 1, {3}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.meshgrid(a, b, indexing='xy')[0]", shapes_45, 2, {'g', 'g'},
     {{(const double[]){1.0, 2.0}, 1, {2}}, {(const double[]){3.0, 4.0, 5.0}, 1, {3}}},
     {(const double[]){1.0, 2.0, 1.0, 2.0, 1.0, 2.0}, 2, {3, 2}}, "ExpandBackward0",
     {{(const double[]){0.5000000000000001, 1.7}, 1, {2}}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     true},
};
