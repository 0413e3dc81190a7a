/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *inplace_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return CHANGED(gw_scatter_(SELF, 1, c, b));
}
static gw_tensor *inplace_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return CHANGED(gw_scatter_add_(SELF, 1, c, b));
}
static gw_tensor *inplace_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return CHANGED(gw_scatter_value_(SELF, 1, b, gw_scalar_float(2.5)));
}
static gw_tensor *inplace_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return CHANGED(gw_index_add_(SELF, 1, c, b));
}
static gw_tensor *inplace_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return CHANGED(gw_index_copy_(SELF, 1, c, b));
}
static gw_tensor *inplace_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return CHANGED(gw_index_fill_(SELF, 1, b, gw_scalar_int(2)));
}
static gw_tensor *inplace_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return CHANGED(gw_masked_fill_(SELF, b, gw_scalar_int(2)));
}
static gw_tensor *inplace_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return CHANGED(gw_clamp_(SELF, &(const gw_scalar){.dtype = GW_F64, .f = -.5}, NULL));
}
static gw_tensor *inplace_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return CHANGED(gw_index_put_(SELF, &c, 1, b, true));
}
static gw_tensor *inplace_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return CHANGED(gw_lerp_(SELF, b, (gw_numbers){.p = .25}));
}
static gw_tensor *inplace_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return CHANGED(gw_addcmul_(SELF, b, c, (gw_numbers){.p = 2}));
}
static gw_tensor *inplace_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return CHANGED(gw_addcdiv_(SELF, b, c, (gw_numbers){.p = 2}));
}
static gw_tensor *inplace_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return CHANGED(gw_nan_to_num_(SELF, (gw_numbers){0, 5, -7}));
}
static gw_tensor *inplace_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return CHANGED(gw_sigmoid_(SELF));
}
static gw_tensor *inplace_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return CHANGED(gw_remainder_(SELF, b));
}
static const vector inplace_vectors[] = {
    {"a.clone().scatter_(1, c, b)", inplace_0, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.0, 2.0, 1.0, 2.0, 0.0, 0.0}, 2, {2, 3}}},
     {(const double[]){0.40625, 1.5, -2.125, -1.28125, 1.375, -0.84375}, 2, {2, 3}}, "ScatterBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, -0.6, 0.0}, 2, {2, 3}}, {(const double[]){0.7, 0.4, -1.3, 1.1, 1.9, 1.9}, 2, {2, 3}}, {0}},
     {"ScatterBackward1", "GatherBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"a.clone().scatter_add_(1, c, b)", inplace_1, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.0, 2.0, 1.0, 2.0, 0.0, 0.0}, 2, {2, 3}}},
     {(const double[]){-1.34375, 0.875, -1.875, 0.40625, 1.375, 1.78125}, 2, {2, 3}}, "ScatterAddBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 0.4, -1.3, 1.1, 1.9, 1.9}, 2, {2, 3}}, {0}},
     {NULL, "GatherBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"a.clone().scatter_(1, b, 2.5)", inplace_2, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0, 2.0, 1.0, 2.0, 0.0, 0.0}, 2, {2, 3}}},
     {(const double[]){2.5, 2.5, 2.5, 2.5, 1.375, 2.5}, 2, {2, 3}}, "ScatterBackward1",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, -0.6, 0.0}, 2, {2, 3}}, {0}},
     {"ScatterBackward1", NULL},
     {{0}, {0}},
     true},
    {"a.clone().index_add_(1, c, b)", inplace_3, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){2.0, 0.0, 2.0}, 1, {3}}},
     {(const double[]){-3.875, -0.625, 2.15625, 1.6875, 1.375, 0.5}, 2, {2, 3}}, "IndexAddBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.4, 0.7, 0.4, 1.1, 1.9, 1.1}, 2, {2, 3}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.clone().index_copy_(1, c, b)", inplace_4, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){2.0, 0.0, 1.0}, 1, {3}}},
     {(const double[]){-2.125, 1.5, 0.40625, 0.96875, -1.28125, -0.84375}, 2, {2, 3}}, "IndexCopyBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.4, 0.7, -1.3, 1.1, 1.9, -0.6}, 2, {2, 3}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.clone().index_fill_(1, b, 2)", inplace_5, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0}, 1, {1}}},
     {(const double[]){-1.75, -0.625, 2.0, 0.71875, 1.375, 2.0}, 2, {2, 3}}, "IndexFillBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 1.9, -0.6, 0.0}, 2, {2, 3}}, {0}},
     {"IndexFillBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.clone().masked_fill_(b, 2)", inplace_6, 2, {'g', 'b'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0}, 1, {3}}},
     {(const double[]){2.0, -0.625, 2.0, 2.0, 1.375, 2.0}, 2, {2, 3}}, "MaskedFillBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 0.0, -0.6, 0.0}, 2, {2, 3}}, {0}},
     {"MaskedFillBackward0", NULL},
     {{0}, {0}},
     true},
    {"a.clone().clamp_(min=-.5)", inplace_7, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.5, -0.5, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "ClampBackward1",
     {{(const double[]){0.0, 0.0, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"WhereBackward0"},
     {{0}},
     true},
    {"a.clone().index_put_((c,), b, accumulate=True)", inplace_8, 3, {'g', 'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.5, 2.0, -1.0}, 2, {1, 3}}, {(const double[]){1.0, 1.0}, 1, {2}}},
     {(const double[]){-1.75, -0.625, 0.25, 3.71875, 5.375, 0.625}, 2, {2, 3}}, "IndexPutBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){3.8, -1.2, 2.2}, 2, {1, 3}}, {0}},
     {NULL, NULL, NULL},
     {{0}, {0}, {0}},
     true},
    {"a.clone().lerp_(b, .25)", inplace_9, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.2109375, -1.0, 0.5625, 0.328125, 1.2734375, 1.6484375}, 2, {2, 3}}, "LerpBackward0",
     {{(const double[]){0.5249999999999999, -0.9750000000000001, 0.30000000000000004, 1.4249999999999998, -0.44999999999999996, 0.8250000000000001}, 2, {2, 3}}, {(const double[]){0.175, -0.325, 0.1, 0.475, -0.15, 0.275}, 2, {2, 3}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"a.clone().addcmul_(b, c, value=2)", inplace_10, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-1.34375, -5.9375, 8.5, -5.1875, 3.0703125, -0.2578125}, 2, {2, 3}}, "AddcmulBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, -3.25, 2.2, 13.299999999999999, -1.05, 2.475}, 2, {2, 3}}, {(const double[]){0.56875, 5.525, 1.2000000000000002, -3.20625, -1.1624999999999999, -2.81875}, 2, {2, 3}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){1.26, 4.42, 0.24, 4.9399999999999995, -0.84, -2.8600000000000003}, 2, {2, 3}}, {(const double[]){-0.27999999999999997, -2.3400000000000003, -1.36, 1.14, -1.56, 1.54}, 2, {2, 3}}},
     true},
    {"a.clone().addcdiv_(b, c, value=2)", inplace_11, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-0.125, -4.025, 1.3409090909090908, 0.23660714285714285, 3.5892857142857144, 0.3472222222222223}, 2, {2, 3}}, "AddcdivBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){2.8, -2.08, 0.29090909090909095, 1.0857142857142856, -1.3714285714285712, 1.9555555555555557}, 2, {2, 3}}, {(const double[]){-2.275, -3.5360000000000005, -0.15867768595041323, 0.261734693877551, 1.5183673469387755, 2.227160493827161}, 2, {2, 3}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){-5.04, -2.8287999999999998, -0.031735537190082645, -0.40326530612244893, 1.0971428571428572, 2.2597530864197535}, 2, {2, 3}}, {(const double[]){9.309999999999999, -8.120320000000001, 0.21445529676934638, -0.28749271137026233, -0.3918367346938778, 3.93042524005487}, 2, {2, 3}}},
     true},
    {"a.clone().nan_to_num_(0., 5., -7.)", inplace_12, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, 5.0, -7.0, 0.0, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}, "NanToNumBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, -0.0, 1.1, -0.2, 0.9, -1.7, 0.3, 1.3, 0.7, -1.3}, 1, {13}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.clone().sigmoid_()", inplace_13, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.14804719803168948, 0.34864513533394575, 0.5621765008857981, 0.672331699179286, 0.7981867777396212, 0.9324533088603709}, 2, {2, 3}}, "SigmoidBackward0",
     {{(const double[]){0.08829045763065863, -0.29521921642449656, 0.09845363309503935, 0.4185733923701621, -0.09665078734875704, 0.0692825492212883}, 2, {2, 3}}},
     {"SigmoidBackwardBackward0"},
     {{(const double[]){0.06836296269038436, 0.017873145819499302, -0.011018704329618755, 0.24525377739051932, 0.017291992107313924, -0.07789981590827186}, 2, {2, 3}}},
     true},
    {"a.clone().remainder_(b)", inplace_14, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.28125, -0.625, 0.25, -0.125, 0.40625, -1.21875}, 2, {2, 3}}, "RemainderBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){3.5, 0.0, -0.0, 1.9, 0.6, 3.3000000000000003}, 2, {2, 3}}},
     {NULL, NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
};
