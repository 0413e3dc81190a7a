/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *indexing_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_gather(a, 1, b);
}
static gw_tensor *indexing_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_gather(a, 0, b);
}
static gw_tensor *indexing_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_scatter(a, 1, c, b);
}
static gw_tensor *indexing_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_scatter_value(a, 1, b, gw_scalar_float(2.5));
}
static gw_tensor *indexing_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_scatter_add(a, 0, c, b);
}
static gw_tensor *indexing_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index_select(a, 1, b);
}
static gw_tensor *indexing_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index_select(a, 0, b);
}
static gw_tensor *indexing_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_index_add(a, 1, c, b);
}
static gw_tensor *indexing_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_index_copy(a, 1, c, b);
}
static gw_tensor *indexing_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index_fill(a, 0, b, gw_scalar_int(2));
}
static gw_tensor *indexing_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_take(a, b);
}
static gw_tensor *indexing_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_put(a, c, b, false);
}
static gw_tensor *indexing_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_put(a, c, b, true);
}
static gw_tensor *indexing_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b}, 1);
}
static gw_tensor *indexing_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b}, 1);
}
static gw_tensor *indexing_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b}, 1);
}
static gw_tensor *indexing_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){NULL, b}, 2);
}
static gw_tensor *indexing_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){NULL, b}, 2);
}
static gw_tensor *indexing_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){NULL, b}, 2);
}
static gw_tensor *indexing_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b, b}, 2);
}
static gw_tensor *indexing_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b, b}, 2);
}
static gw_tensor *indexing_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b, b}, 2);
}
static gw_tensor *indexing_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b, NULL, b}, 3);
}
static gw_tensor *indexing_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b, NULL, b}, 3);
}
static gw_tensor *indexing_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){b, NULL, b}, 3);
}
static gw_tensor *indexing_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){NULL, b, b}, 3);
}
static gw_tensor *indexing_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){NULL, b, b}, 3);
}
static gw_tensor *indexing_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, (gw_tensor *[]){NULL, b, b}, 3);
}
static gw_tensor *indexing_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, &b, 1);
}
static gw_tensor *indexing_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, &b, 1);
}
static gw_tensor *indexing_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, &b, 1);
}
static gw_tensor *indexing_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, &b, 1);
}
static gw_tensor *indexing_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_index(a, &b, 1);
}
static gw_tensor *indexing_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_index(a, (gw_tensor *[]){b, c}, 2);
}
static gw_tensor *indexing_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_index_put(a, &c, 1, b, false);
}
static gw_tensor *indexing_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_index_put(a, &c, 1, b, true);
}
static gw_tensor *indexing_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_index_put(a, &c, 1, b, false);
}
static gw_tensor *indexing_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_masked_select(a, b);
}
static gw_tensor *indexing_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_masked_select(a, b);
}
static gw_tensor *indexing_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_masked_scatter(a, c, b);
}
static gw_tensor *indexing_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_masked_fill_tensor(a, c, b);
}
static gw_tensor *indexing_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_nonzero(a);
}
static gw_tensor *indexing_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_nonzero(a);
}
static const vector indexing_vectors[] = {
    {"a.gather(1, b)", indexing_0, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0, 2.0, 1.0, 2.0, 0.0, 0.0}, 2, {2, 3}}},
     {(const double[]){-1.75, 0.25, -0.625, 2.625, 0.71875, 0.71875}, 2, {2, 3}}, "GatherBackward0",
     {{(const double[]){0.7, 0.4, -1.3, 0.5000000000000001, 0.0, 1.9}, 2, {2, 3}}, {0}},
     {"ScatterAddBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.gather(0, b)", indexing_1, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0}, 2, {1, 3}}},
     {(const double[]){0.71875, -0.625, 2.625}, 2, {1, 3}}, "GatherBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 0.7, 0.0, 0.4}, 2, {2, 3}}, {0}},
     {"ScatterAddBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.scatter(1, c, b)", indexing_2, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.5, 2.5, -0.5, 3.5}, 2, {2, 2}}, {(const double[]){0.0, 2.0, 2.0, 1.0}, 2, {2, 2}}},
     {(const double[]){1.5, -0.625, 2.5, 0.71875, 3.5, -0.5}, 2, {2, 3}}, "ScatterBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 1.9, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.7, 0.4, 1.1, -0.6}, 2, {2, 2}}, {0}},
     {"ScatterBackward1", "GatherBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"a.scatter(1, b, 2.5)", indexing_3, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0, 2.0}, 2, {2, 1}}},
     {(const double[]){2.5, -0.625, 0.25, 0.71875, 1.375, 2.5}, 2, {2, 3}}, "ScatterBackward1",
     {{(const double[]){0.0, -1.3, 0.4, 1.9, -0.6, 0.0}, 2, {2, 3}}, {0}},
     {"ScatterBackward1", NULL},
     {{0}, {0}},
     true},
    {"a.scatter_add(0, c, b)", indexing_4, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.0, 1.0, 1.0, 0.0, 1.0, 0.0}, 2, {2, 3}}},
     {(const double[]){-2.1875, -0.625, -1.03125, 0.71875, 0.21875, 4.125}, 2, {2, 3}}, "ScatterAddBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, -0.6, 1.1, 0.7, -0.6, 0.4}, 2, {2, 3}}, {0}},
     {NULL, "GatherBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"a.index_select(1, b)", indexing_5, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0, 2.0}, 1, {3}}},
     {(const double[]){0.25, -1.75, 0.25, 2.625, 0.71875, 2.625}, 2, {2, 3}}, "IndexSelectBackward0",
     {{(const double[]){-1.3, 0.0, 1.1, -0.6, 0.0, 3.0}, 2, {2, 3}}, {0}},
     {"IndexAddBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.index_select(0, b)", indexing_6, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0}, 1, {1}}},
     {(const double[]){0.71875, 1.375, 2.625}, 2, {1, 3}}, "IndexSelectBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, -1.3, 0.4}, 2, {2, 3}}, {0}},
     {"IndexAddBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.index_add(1, c, b)", indexing_7, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){2.0, 0.0, 2.0}, 1, {3}}},
     {(const double[]){-3.875, -0.625, 2.15625, 1.6875, 1.375, 0.5}, 2, {2, 3}}, "IndexAddBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.4, 0.7, 0.4, 1.1, 1.9, 1.1}, 2, {2, 3}}, {0}},
     {NULL, "ExpandBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"a.index_copy(1, c, b)", indexing_8, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){2.0, 0.0, 1.0}, 1, {3}}},
     {(const double[]){-2.125, 1.5, 0.40625, 0.96875, -1.28125, -0.84375}, 2, {2, 3}}, "IndexCopyBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.4, 0.7, -1.3, 1.1, 1.9, -0.6}, 2, {2, 3}}, {0}},
     {"IndexFillBackward0", "ExpandBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"a.index_fill(0, b, 2)", indexing_9, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0}, 1, {1}}},
     {(const double[]){-1.75, -0.625, 0.25, 2.0, 2.0, 2.0}, 2, {2, 3}}, "IndexFillBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"IndexFillBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.take(a, b)", indexing_10, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0, 5.0, -1.0, 2.0}, 2, {2, 2}}},
     {(const double[]){-1.75, 2.625, 2.625, 0.25}, 2, {2, 2}}, "TakeBackward0",
     {{(const double[]){0.7, 0.0, 1.9, 0.0, 0.0, -0.9}, 2, {2, 3}}, {0}},
     {"PutBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.put(c, b)", indexing_11, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.5, 2.5}, 1, {2}}, {(const double[]){4.0, -6.0}, 1, {2}}},
     {(const double[]){2.5, -0.625, 0.25, 0.71875, 1.5, 2.625}, 2, {2, 3}}, "PutBackward0",
     {{(const double[]){0.0, -1.3, 0.4, 1.9, 0.0, 1.1}, 2, {2, 3}}, {(const double[]){-0.6, 0.7}, 1, {2}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.put(c, b, accumulate=True)", indexing_12, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.5, 2.5}, 1, {2}}, {(const double[]){4.0, 4.0}, 1, {2}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 5.375, 2.625}, 2, {2, 3}}, "PutBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){-0.6, -0.6}, 1, {2}}, {0}},
     {NULL, "ReshapeAliasBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b])", indexing_13, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, -1.0, 0.0}, 1, {3}}},
     {(const double[]){-0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5, 0.5, -1.25, 2.0, 0.75}, 3, {3, 2, 2}}, "IndexBackward0",
     {{(const double[]){-1.7, 0.3, 1.3, 0.7, 0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b])", indexing_14, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, 0.0, 0.0, 1.0}, 2, {2, 2}}},
     {(const double[]){-0.5, 1.5, 3.0, -2.25, 0.5, -1.25, 2.0, 0.75, 0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25}, 4, {2, 2, 2, 2}}, "IndexBackward0",
     {{(const double[]){-2.3, 1.4000000000000001, 1.1, 1.6, -0.6000000000000001, -0.9, 2.3, 1.2999999999999998, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b])", indexing_15, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){-0.5, 1.5, 3.0, -2.25}, 2, {2, 2}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.7, -1.3, 0.4, 1.9, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [None, b])", indexing_16, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, -1.0, 0.0}, 1, {3}}},
     {(const double[]){2.0, 0.75, 2.0, 0.75, 0.5, -1.25, 3.0, -2.25, 3.0, -2.25, -0.5, 1.5, -1.0, 2.5, -1.0, 2.5, 1.0, 0.25}, 3, {3, 3, 2}}, "IndexBackward0",
     {{(const double[]){-0.6, 1.1, 1.1, 0.5999999999999999, 1.3, 0.7, -1.9, 1.2, 1.1, -0.2, 0.5999999999999999, -0.19999999999999996}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [None, b])", indexing_17, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, 0.0, 0.0, 1.0}, 2, {2, 2}}},
     {(const double[]){2.0, 0.75, 0.5, -1.25, 0.5, -1.25, 2.0, 0.75, 3.0, -2.25, -0.5, 1.5, -0.5, 1.5, 3.0, -2.25, -1.0, 2.5, 1.0, 0.25, 1.0, 0.25, -1.0, 2.5}, 4, {3, 2, 2, 2}}, "IndexBackward0",
     {{(const double[]){-0.19999999999999996, 3.0, 0.49999999999999994, -0.4, 0.0, 1.1, 0.19999999999999996, -0.3, 1.2, -0.3999999999999999, 1.8, -1.5}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [None, b])", indexing_18, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){2.0, 0.75, 3.0, -2.25, -1.0, 2.5}, 2, {3, 2}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.7, -1.3, 0.0, 0.0, 0.4, 1.9, 0.0, 0.0, -0.6, 1.1}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b, b])", indexing_19, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, -1.0, 0.0}, 1, {3}}},
     {(const double[]){3.0, -2.25, -1.0, 2.5, 0.5, -1.25}, 2, {3, 2}}, "IndexBackward0",
     {{(const double[]){-0.6, 1.1, 0.0, 0.0, 0.0, 0.0, 0.7, -1.3, 0.0, 0.0, 0.4, 1.9}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b, b])", indexing_20, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, 0.0, 0.0, 1.0}, 2, {2, 2}}},
     {(const double[]){3.0, -2.25, 0.5, -1.25, 0.5, -1.25, 3.0, -2.25}, 3, {2, 2, 2}}, "IndexBackward0",
     {{(const double[]){-0.19999999999999996, 3.0, 0.0, 0.0, 0.0, 0.0, 0.49999999999999994, -0.4, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b, b])", indexing_21, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){3.0, -2.25}, 1, {2}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.7, -1.3, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b, None, b])", indexing_22, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, -1.0, 0.0}, 1, {3}}},
     {(const double[]){1.5, -2.25, 0.25, 2.5, 0.5, 2.0}, 2, {3, 2}}, "IndexBackward0",
     {{(const double[]){-0.6, 0.0, 1.1, 0.0, 0.0, 0.7, 0.0, -1.3, 0.0, 0.4, 0.0, 1.9}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b, None, b])", indexing_23, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, 0.0, 0.0, 1.0}, 2, {2, 2}}},
     {(const double[]){1.5, -2.25, 0.5, 2.0, 0.5, 2.0, 1.5, -2.25}, 3, {2, 2, 2}}, "IndexBackward0",
     {{(const double[]){-0.19999999999999996, 0.0, 3.0, 0.0, 0.0, 0.49999999999999994, 0.0, -0.4, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [b, None, b])", indexing_24, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){1.5, -2.25}, 1, {2}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.7, 0.0, -1.3, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [None, b, b])", indexing_25, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, -1.0, 0.0}, 1, {3}}},
     {(const double[]){0.75, 0.75, 0.5, -2.25, -2.25, -0.5, 2.5, 2.5, 1.0}, 2, {3, 3}}, "IndexBackward0",
     {{(const double[]){0.4, 0.0, 0.0, -0.6000000000000001, 1.1, 0.0, 0.0, 1.2999999999999998, -1.7, 0.0, 0.0, 0.7}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [None, b, b])", indexing_26, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0, 0.0, 0.0, 1.0}, 2, {2, 2}}},
     {(const double[]){0.75, 0.5, 0.5, 0.75, -2.25, -0.5, -0.5, -2.25, 2.5, 1.0, 1.0, 2.5}, 3, {3, 2, 2}}, "IndexBackward0",
     {{(const double[]){-0.9, 0.0, 0.0, 2.5999999999999996, 0.9000000000000001, 0.0, 0.0, 0.30000000000000004, 1.6, 0.0, 0.0, -1.0}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"torch.ops.aten.index(a, [None, b, b])", indexing_27, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){0.75, -2.25, 2.5}, 1, {3}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, 0.0, 0.0, 0.0, -1.3, 0.0, 0.0, 0.0, 0.4}, 3, {3, 2, 2}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"a[b]", indexing_28, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){-1.75, 0.25, 2.625}, 1, {3}}, "IndexBackward0",
     {{(const double[]){0.7, 0.0, -1.3, 0.0, 0.0, 0.4}, 2, {2, 3}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"a[b]", indexing_29, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0, 1.0}, 1, {2}}},
     {(const double[]){0.71875, 1.375, 2.625}, 2, {1, 3}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, -1.3, 0.4}, 2, {2, 3}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"a[b]", indexing_30, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0, 0.0}, 1, {2}}},
     {(const double[]){0}, 2, {0, 3}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"IndexPutImplBackward0", NULL},
     {{0}, {0}},
     true},
    {"a[b]", indexing_31, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 3, {1, 2, 3}}, "IndexBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"a[b]", indexing_32, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0}, 0, {0}}},
     {(const double[]){0}, 3, {0, 2, 3}}, "IndexBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"a[b, c]", indexing_33, 3, {'g', 'b', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 1.0}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){-0.625, 1.375}, 1, {2}}, "IndexBackward0",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, -1.3, 0.0}, 2, {2, 3}}, {0}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.index_put((c,), b)", indexing_34, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){1.0, 0.0}, 1, {2}}},
     {(const double[]){-0.84375, 0.96875, -1.28125, 0.40625, -2.125, 1.5}, 2, {2, 3}}, "IndexPutBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){1.9, -0.6, 1.1, 0.7, -1.3, 0.4}, 2, {2, 3}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.index_put((c,), b, accumulate=True)", indexing_35, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.5, 2.0, -1.0}, 2, {1, 3}}, {(const double[]){1.0, 1.0}, 1, {2}}},
     {(const double[]){-1.75, -0.625, 0.25, 3.71875, 5.375, 0.625}, 2, {2, 3}}, "IndexPutBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){3.8, -1.2, 2.2}, 2, {1, 3}}, {0}},
     {NULL, "SumBackward1", NULL},
     {{0}, {0}, {0}},
     true},
    {"a.index_put((c,), b)", indexing_36, 3, {'g', 'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0}, 0, {0}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){2.0, -0.625, 2.0, 0.71875, 1.375, 2.0}, 2, {2, 3}}, "IndexPutBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 0.0}, 2, {2, 3}}, {(const double[]){2.2}, 0, {0}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.masked_select(b)", indexing_37, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){-1.75, 0.25, 2.625}, 1, {3}}, "MaskedSelectBackward0",
     {{(const double[]){0.7, 0.0, -1.3, 0.0, 0.0, 0.4}, 2, {2, 3}}, {0}},
     {"MaskedScatterBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.masked_select(b)", indexing_38, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0}, 1, {3}}},
     {(const double[]){-1.75, 0.25, 0.71875, 2.625}, 1, {4}}, "MaskedSelectBackward0",
     {{(const double[]){0.7, 0.0, -1.3, 0.4, 0.0, 1.9}, 2, {2, 3}}, {0}},
     {"MaskedScatterBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.masked_scatter(c, b)", indexing_39, 3, {'g', 'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 2.0, 3.0, 4.0}, 1, {4}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){1.0, -0.625, 2.0, 0.71875, 1.375, 3.0}, 2, {2, 3}}, "MaskedScatterBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 0.0}, 2, {2, 3}}, {(const double[]){0.7, 0.4, 1.1, 0.0}, 1, {4}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.masked_fill(c, b)", indexing_40, 3, {'g', 'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.5}, 0, {0}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){2.5, -0.625, 2.5, 0.71875, 1.375, 2.5}, 2, {2, 3}}, "MaskedFillBackward1",
     {{(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 0.0}, 2, {2, 3}}, {(const double[]){2.2}, 0, {0}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.nonzero()", indexing_41, 1, {'b'},
     {{(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 2.0, 1.0, 2.0}, 2, {3, 2}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.nonzero()", indexing_42, 1, {'b'},
     {{(const double[]){1.0}, 0, {0}}},
     {(const double[]){0}, 2, {1, 0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
};
