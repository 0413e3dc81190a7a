/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *activations_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_leaky_relu(a, gw_scalar_float(.1));
}
static gw_tensor *activations_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_leaky_relu(a, gw_scalar_float(.1));
}
static gw_tensor *activations_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_leaky_relu(a, gw_scalar_float(.1));
}
static gw_tensor *activations_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_elu(a, (gw_numbers){1.5, 1, 1});
}
static gw_tensor *activations_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_elu(a, (gw_numbers){1.5, 1, 1});
}
static gw_tensor *activations_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_elu(a, (gw_numbers){1.5, 1, 1});
}
static gw_tensor *activations_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_celu(a, (gw_numbers){.p = .5});
}
static gw_tensor *activations_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_celu(a, (gw_numbers){.p = .5});
}
static gw_tensor *activations_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_celu(a, (gw_numbers){.p = .5});
}
static gw_tensor *activations_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_elu(a, (gw_numbers){1.6732632423543772848170429916717, 1.0507009873554804934193349852946, 1});
}
static gw_tensor *activations_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_elu(a, (gw_numbers){1.6732632423543772848170429916717, 1.0507009873554804934193349852946, 1});
}
static gw_tensor *activations_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_elu(a, (gw_numbers){1.6732632423543772848170429916717, 1.0507009873554804934193349852946, 1});
}
static gw_tensor *activations_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_gelu(a);
}
static gw_tensor *activations_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_gelu(a);
}
static gw_tensor *activations_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_gelu(a);
}
static gw_tensor *activations_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_gelu_tanh(a);
}
static gw_tensor *activations_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_gelu_tanh(a);
}
static gw_tensor *activations_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_gelu_tanh(a);
}
static gw_tensor *activations_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_silu(a);
}
static gw_tensor *activations_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_silu(a);
}
static gw_tensor *activations_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_silu(a);
}
static gw_tensor *activations_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_mish(a);
}
static gw_tensor *activations_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_mish(a);
}
static gw_tensor *activations_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_mish(a);
}
static gw_tensor *activations_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softplus(a, (gw_numbers){.p = 1, .q = 20});
}
static gw_tensor *activations_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softplus(a, (gw_numbers){.p = 1, .q = 20});
}
static gw_tensor *activations_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softplus(a, (gw_numbers){.p = 1, .q = 20});
}
static gw_tensor *activations_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softplus(a, (gw_numbers){.p = 2, .q = 3});
}
static gw_tensor *activations_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softplus(a, (gw_numbers){.p = 2, .q = 3});
}
static gw_tensor *activations_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softplus(a, (gw_numbers){.p = 2, .q = 3});
}
static gw_tensor *activations_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsigmoid(a);
}
static gw_tensor *activations_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsigmoid(a);
}
static gw_tensor *activations_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsigmoid(a);
}
static gw_tensor *activations_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardtanh(a, (gw_numbers){.p = -1, .q = 1});
}
static gw_tensor *activations_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardtanh(a, (gw_numbers){.p = -1, .q = 1});
}
static gw_tensor *activations_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardtanh(a, (gw_numbers){.p = -1, .q = 1});
}
static gw_tensor *activations_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardtanh(a, (gw_numbers){.p = 0, .q = 6});
}
static gw_tensor *activations_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardtanh(a, (gw_numbers){.p = 0, .q = 6});
}
static gw_tensor *activations_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardtanh(a, (gw_numbers){.p = 0, .q = 6});
}
static gw_tensor *activations_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardsigmoid(a);
}
static gw_tensor *activations_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardsigmoid(a);
}
static gw_tensor *activations_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardsigmoid(a);
}
static gw_tensor *activations_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardswish(a);
}
static gw_tensor *activations_43(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardswish(a);
}
static gw_tensor *activations_44(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardswish(a);
}
static gw_tensor *activations_45(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softshrink(a, gw_scalar_float(.5));
}
static gw_tensor *activations_46(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softshrink(a, gw_scalar_float(.5));
}
static gw_tensor *activations_47(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softshrink(a, gw_scalar_float(.5));
}
static gw_tensor *activations_48(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardshrink(a, gw_scalar_float(.5));
}
static gw_tensor *activations_49(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardshrink(a, gw_scalar_float(.5));
}
static gw_tensor *activations_50(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_hardshrink(a, gw_scalar_float(.5));
}
static gw_tensor *activations_51(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_threshold(a, (gw_numbers){.p = .5, .q = 2});
}
static gw_tensor *activations_52(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_threshold(a, (gw_numbers){.p = .5, .q = 2});
}
static gw_tensor *activations_53(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_threshold(a, (gw_numbers){.p = .5, .q = 2});
}
static gw_tensor *activations_54(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_glu(a, -1);
}
static gw_tensor *activations_55(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_glu(a, 0);
}
static gw_tensor *activations_56(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_prelu(a, b);
}
static gw_tensor *activations_57(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_prelu(a, b);
}
static gw_tensor *activations_58(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_prelu(a, b);
}
static const vector activations_vectors[] = {
    {"F.leaky_relu(a, 0.1)", activations_0, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.17500000000000002, -0.0625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "LeakyReluBackward0",
     {{(const double[]){0.06999999999999999, -0.13, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"LeakyReluBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.leaky_relu(a, 0.1)", activations_1, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -0.1, 0.5, -0.05, 3.0, -0.30000000000000004, 80.0, -8.0}, 1, {13}}, "LeakyReluBackward0",
     {{(const double[]){0.06999999999999999, -0.13, 0.4, 0.19, -0.06, 1.1, -0.020000000000000004, 0.9, -0.17, 0.3, 0.13, 0.7, -0.13}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.leaky_relu(a, 0.1)", activations_2, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "LeakyReluBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"LeakyReluBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.elu(a, alpha=1.5)", activations_3, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.2393390848243322, -0.6971078572215146, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "EluBackward0",
     {{(const double[]){0.18246264062296735, -1.043759785612031, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"EluBackwardBackward0"},
     {{(const double[]){0.20070890468526414, 0.2087519571224062, 0.0, -0.0, -0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.elu(a, alpha=1.5)", activations_4, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, INFINITE, -1.5, NOT_A_NUMBER, 1.0, -0.9481808382428365, 0.5, -0.5902040104310499, 3.0, -1.4253193974482041, 80.0, -1.5}, 1, {13}}, "EluBackward0",
     {{(const double[]){1.0499999999999998, -1.9500000000000002, 0.4, 0.0, NOT_A_NUMBER, 1.1, -0.11036383235143271, 0.9, -1.5466531822672152, 0.3, 0.0970847833173347, 0.7, -3.51946020629856e-35}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, -0.0, NOT_A_NUMBER, 0.0, -0.07725468264600288, -0.0, -0.6186612729068861, 0.0, -0.058250869990400814, 0.0, 7.03892041259712e-36}, 1, {13}}},
     true},
    {"F.elu(a, alpha=1.5)", activations_5, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "EluBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"EluBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.celu(a, alpha=0.5)", activations_6, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.48490130828884076, -0.3567476015699049, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "CeluBackward0",
     {{(const double[]){0.02113816839562295, -0.3724562359182471, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"EluBackwardBackward0"},
     {{(const double[]){0.04650397047037049, 0.14898249436729885, 0.0, -0.0, -0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.celu(a, alpha=0.5)", activations_7, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, INFINITE, -0.5, NOT_A_NUMBER, 1.0, -0.43233235838169365, 0.5, -0.31606027941427883, 3.0, -0.4987606239116668, 80.0, -0.5}, 1, {13}}, "CeluBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 0.0, NOT_A_NUMBER, 1.1, -0.027067056647322542, 0.9, -0.6253950499914519, 0.3, 0.003222377829666266, 0.7, -4.234735091869778e-70}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, -0.0, NOT_A_NUMBER, 0.0, -0.03789387930625155, -0.0, -0.5003160399931617, 0.0, -0.0038668533955995192, 0.0, 1.693894036747911e-70}, 1, {13}}},
     true},
    {"F.celu(a, alpha=0.5)", activations_8, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "CeluBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"EluBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.selu(a)", activations_9, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.4525874854106997, -0.8170565761871146, 0.2626752468388701, 0.7551913346617516, 1.4447138576137857, 2.7580900918081364}, 2, {2, 3}}, "EluBackward0",
     {{(const double[]){0.21385829880567384, -1.2233555940583407, 0.4202803949421922, 1.9963318759754127, -0.6304205924132883, 1.1557710860910286}, 2, {2, 3}}},
     {"EluBackwardBackward0"},
     {{(const double[]){0.2352441286862412, 0.24467111881166814, 0.0, -0.0, -0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.selu(a)", activations_10, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, INFINITE, -1.7580993408473766, NOT_A_NUMBER, 1.0507009873554805, -1.1113307378125625, 0.5253504936777402, -0.6917581878028713, 3.1521029620664414, -1.6705687287671118, 84.05607898843843, -1.7580993408473766}, 1, {13}}, "EluBackward0",
     {{(const double[]){1.2306695385931636, -2.2855291431015896, 0.4202803949421922, 0.0, NOT_A_NUMBER, 1.1557710860910286, -0.12935372060696282, 0.9456308886199324, -1.8127799601756591, 0.31521029620664415, 0.11378979570434433, 0.7354906911488363, -4.1250404458880467e-35}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, -0.0, NOT_A_NUMBER, 0.0, -0.09054760442487396, -0.0, -0.7251119840702637, 0.0, -0.0682738774226066, 0.0, 8.250080891776095e-36}, 1, {13}}},
     true},
    {"F.selu(a)", activations_11, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.7223569288068928}, 0, {0}}, "EluBackward0",
     {{(const double[]){0.7354906911488363}, 0, {0}}},
     {"EluBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.gelu(a)", activations_12, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.07010352451167995, -0.16624095565543784, 0.14967658142073093, 0.5490189951757609, 1.2587221317669135, 2.6136273230470923}, 2, {2, 3}}, "GeluBackward0",
     {{(const double[]){-0.07764830575780464, -0.07915040081613096, 0.2781493419534544, 1.8721073661469985, -0.6771456855922905, 1.1319753811615372}, 2, {2, 3}}},
     {"GeluBackwardBackward0"},
     {{(const double[]){-0.07058563146493974, 0.13731485527779755, 0.2697010114699874, -1.4763584068582316, -0.00305180397621015, -0.08898775688946534}, 2, {2, 3}}},
     true},
    {"F.gelu(a)", activations_13, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.841344746068543, -0.15865525393145702, 0.34573123063700656, -0.15426876936299344, 2.99595030590511, -0.00404969409489031, 80.0, -0.0}, 1, {13}}, "GeluBackward0",
     {{(const double[]){0.35, -0.65, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.191647017646455, 0.01666309411753727, 0.7807456121905466, -0.22525828808452308, 0.30358369416125514, -0.015529341365439096, 0.7, -0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.6143711118182064, 0.20744998580874502, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.346018136062375, -0.033875901432680065, -0.7208537565499034, -0.4189577388495164, -0.01768307516363265, 0.02419789232918152, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.gelu(a)", activations_14, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.5184548528635703}, 0, {0}}, "GeluBackward0",
     {{(const double[]){0.6794623186578651}, 0, {0}}},
     {"GeluBackwardBackward0"},
     {{(const double[]){0.3704261027768925}, 0, {0}}},
     true},
    {"F.gelu(a, approximate='tanh')", activations_15, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.0702046176587487, -0.16627885004239948, 0.149675350701685, 0.5489587584033709, 1.25848855283428, 2.614096088303509}, 2, {2, 3}}, "GeluBackward0",
     {{(const double[]){-0.07811788697104206, -0.07941955139728321, 0.2781416380604242, 1.8715968129674434, -0.6771561912442811, 1.1321099343725178}, 2, {2, 3}}},
     {"GeluBackwardBackward0"},
     {{(const double[]){-0.06951471574034361, 0.13713869443520363, 0.2696215011205142, -1.4743538920547452, -0.0033542745121608155, -0.0914280425641469}, 2, {2, 3}}},
     true},
    {"F.gelu(a, approximate='tanh')", activations_16, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.8411919906082768, -0.1588080093917233, 0.34571400982514394, -0.15428599017485606, 2.996362607918227, -0.0036373920817729943, 80.0, -0.0}, 1, {13}}, "GeluBackward0",
     {{(const double[]){0.35, -0.65, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.191260492230361, 0.016592816769156516, 0.7806329131811781, -0.22547116399110798, 0.3034752499892908, -0.015059416620260543, 0.7, -0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.6143711118182064, 0.20744998580874502, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.34627192311679544, -0.03390074771772822, -0.7201430672857025, -0.41854468867886985, -0.0181075655650627, 0.024778773931138438, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.gelu(a, approximate='tanh')", activations_17, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.5184027048205461}, 0, {0}}, "GeluBackward0",
     {{(const double[]){0.6792881543019154}, 0, {0}}},
     {"GeluBackwardBackward0"},
     {{(const double[]){0.36992455008793307}, 0, {0}}},
     true},
    {"F.silu(a)", activations_18, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.25908259655545657, -0.21790320958371612, 0.14054412522144952, 0.4832384087851119, 1.097506819391979, 2.447689935758474}, 2, {2, 3}}, "SiluBackward0",
     {{(const double[]){-0.05087526223146997, -0.26872666566881914, 0.2494840086280791, 1.5782798542066974, -0.6118068992483137, 1.2075653314522898}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.07460382207927636, 0.10691697043261156, 0.17446186348866616, -1.2468733815591153, -0.03421398326169757, -0.024352388783864087}, 2, {2, 3}}},
     true},
    {"F.silu(a)", activations_19, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.7310585786300049, -0.2689414213699951, 0.3112296656009273, -0.1887703343990727, 2.8577223804672998, -0.14227761953270035, 80.0, -1.4438811102763322e-33}, 1, {13}}, "SiluBackward0",
     {{(const double[]){0.35, -0.65, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.0204375630586355, -0.014465897625702653, 0.6659650685723867, -0.44206598158549193, 0.3264312318045508, -0.11453533781972051, 0.7, 1.8535823753172417e-33}, 1, {13}}},
     {NULL},
     {{(const double[]){0.385, 0.13, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.4323835498983219, -0.04233125663340214, -0.5162379615631235, -0.30003573834437947, -0.01842320057697349, 0.02521069552638481, 0.0, -3.660238614550503e-34}, 1, {13}}},
     true},
    {"F.silu(a)", activations_20, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.45746975913843463}, 0, {0}}, "SiluBackward0",
     {{(const double[]){0.5729325768930206}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){0.3038741153651684}, 0, {0}}},
     true},
    {"F.mish(a)", activations_21, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.2780172591724923, -0.25264679684765073, 0.1695724096638176, 0.5793748575401669, 1.2673796382867024, 2.601155376128865}, 2, {2, 3}}, "MishBackward0",
     {{(const double[]){-0.06557367377082894, -0.28851981742265487, 0.30166906708823715, 1.853124175676775, -0.6520857108009482, 1.1387006008365914}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.06571612334206917, 0.1341581750079591, 0.20966990430772625, -1.1077123501723825, -0.00549511324685115, -0.06447242959542127}, 2, {2, 3}}},
     true},
    {"F.mish(a)", activations_22, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.8650983882673103, -0.30340146137410895, 0.37524521130489513, -0.22074377465173, 2.9865350049679575, -0.1456474612756246, 80.0, -1.4438811102763322e-33}, 1, {13}}, "MishBackward0",
     {{(const double[]){0.42, -0.78, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.1539398421097715, -0.011843351175479001, 0.7977819378219546, -0.49216815245297085, 0.30633207327883305, -0.12141104889201709, 0.7, 1.8535823753172414e-33}, 1, {13}}},
     {NULL},
     {{(const double[]){0.4928, 0.16640000000000002, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.26410064319685955, -0.04895879431389029, -0.5476224520785173, -0.38350022771702125, -0.017251903084416285, 0.031144396328860777, 0.0, -3.6602386145505025e-34}, 1, {13}}},
     true},
    {"F.mish(a)", activations_23, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.549066287618851}, 0, {0}}, "MishBackward0",
     {{(const double[]){0.6750269579944755}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){0.27822039735182436}, 0, {0}}},
     true},
    {"F.softplus(a)", activations_24, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.16022415043808724, 0.42870067827651864, 0.8259394198788436, 1.1157534602702044, 1.600412651601648, 2.694936199644973}, 2, {2, 3}}, "SoftplusBackward0",
     {{(const double[]){0.10363303862218264, -0.45323867593412953, 0.22487060035431927, 1.2774302284406436, -0.4789120666437727, 1.025698639746408}, 2, {2, 3}}},
     {"SoftplusBackwardBackward0"},
     {{(const double[]){0.0971195033937245, 0.05904384328489931, 0.08860826978553542, -0.7115747670292756, -0.02899523620462711, 0.0900673139876748}, 2, {2, 3}}},
     true},
    {"F.softplus(a)", activations_25, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.6931471805599453, 0.6931471805599453, INFINITE, 0.0, NOT_A_NUMBER, 1.3132616875182228, 0.31326168751822286, 0.9740769841801067, 0.4740769841801067, 3.048587351573742, 0.04858735157374206, 80.0, 1.8048513878454153e-35}, 1, {13}}, "SoftplusBackward0",
     {{(const double[]){0.35, -0.65, 0.4, 0.0, NOT_A_NUMBER, 0.8041644364930054, -0.05378828427399903, 0.5602133980816691, -0.6418191369568472, 0.28577223804672996, 0.061653635130836826, 0.7, -2.34630680419904e-35}, 1, {13}}},
     {NULL},
     {{(const double[]){0.1925, 0.065, 0.0, -0.0, NOT_A_NUMBER, 0.2811550645353191, -0.027525670653807455, -0.2749543432758656, -0.15980252429708425, 0.02575069604661984, -0.03523779459011146, 0.0, 4.69261360839808e-36}, 1, {13}}},
     true},
    {"F.softplus(a)", activations_26, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.0948510472537265}, 0, {0}}, "SoftplusBackward0",
     {{(const double[]){0.46578739112276984}, 0, {0}}},
     {"SoftplusBackwardBackward0"},
     {{(const double[]){0.17143229723240144}, 0, {0}}},
     true},
    {"F.softplus(a, beta=2, threshold=3)", activations_27, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.014875209136310283, 0.12596454067268645, 0.48703849209005334, 0.825305019415338, 1.4059837945015994, 2.625}, 2, {2, 3}}, "SoftplusBackward0",
     {{(const double[]){0.02051856152594942, -0.2895101804729015, 0.24898373248074185, 1.53532770575025, -0.5639480098955955, 1.1}, 2, {2, 3}}},
     {"SoftplusBackwardBackward0"},
     {{(const double[]){0.04381765677479276, 0.09001448923609845, 0.16920267278514806, -1.0019110638925817, -0.020331448072154652, 0.0}, 2, {2, 3}}},
     true},
    {"F.softplus(a, beta=2, threshold=3)", activations_28, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.34657359027997264, 0.34657359027997264, INFINITE, 0.0, NOT_A_NUMBER, 1.0634640055214863, 0.06346400552148625, 0.6566308437591114, 0.15663084375911143, 3.0, 0.0012378425688652247, 80.0, 1.6287442661037606e-70}, 1, {13}}, "SoftplusBackward0",
     {{(const double[]){0.35, -0.65, 0.4, 0.0, NOT_A_NUMBER, 0.9688767857756707, -0.02384058440442351, 0.6579527207670044, -0.45720041632899167, 0.3, 0.003214410103625207, 0.7, -4.234735091869778e-70}, 1, {13}}},
     {NULL},
     {{(const double[]){0.385, 0.13, 0.0, -0.0, NOT_A_NUMBER, 0.300281654254029, -0.02939820391298182, -0.4600719237850676, -0.2673922292084153, 0.0, -0.0038477544945216746, 0.0, 1.693894036747911e-70}, 1, {13}}},
     true},
    {"F.softplus(a, beta=2, threshold=3)", activations_29, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.800206325800824}, 0, {0}}, "SoftplusBackward0",
     {{(const double[]){0.5587307444177348}, 0, {0}}},
     {"SoftplusBackwardBackward0"},
     {{(const double[]){0.2480703541951431}, 0, {0}}},
     true},
    {"F.logsigmoid(a)", activations_30, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.9102241504380872, -1.0537006782765186, -0.5759394198788436, -0.3970034602702044, -0.22541265160164792, -0.06993619964497336}, 2, {2, 3}}, "LogSigmoidBackward0",
     {{(const double[]){0.5963669613778173, -0.8467613240658706, 0.17512939964568075, 0.6225697715593564, -0.12108793335622728, 0.07430136025359202}, 2, {2, 3}}},
     {"LogSigmoidBackwardBackward0"},
     {{(const double[]){-0.0971195033937245, -0.05904384328489931, -0.08860826978553542, 0.7115747670292756, 0.02899523620462711, -0.0900673139876748}, 2, {2, 3}}},
     true},
    {"F.logsigmoid(a)", activations_31, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){-0.6931471805599453, -0.6931471805599453, 0.0, -INFINITE, NOT_A_NUMBER, -0.31326168751822286, -1.3132616875182228, -0.4740769841801067, -0.9740769841801067, -0.04858735157374206, -3.048587351573742, -1.804851387845415e-35, -80.0}, 1, {13}}, "LogSigmoidBackward0",
     {{(const double[]){0.35, -0.65, 0.0, 1.9, NOT_A_NUMBER, 0.29583556350699464, -0.14621171572600097, 0.33978660191833093, -1.0581808630431526, 0.014227761953270036, 1.2383463648691633, 1.2633959714917904e-35, -1.3}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.1925, -0.065, 0.0, 0.0, NOT_A_NUMBER, -0.2811550645353191, 0.027525670653807455, 0.2749543432758656, 0.15980252429708425, -0.02575069604661984, 0.03523779459011146, 0.0, -4.69261360839808e-36}, 1, {13}}},
     true},
    {"F.logsigmoid(a)", activations_32, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){-0.40735104725372645}, 0, {0}}, "LogSigmoidBackward0",
     {{(const double[]){0.23421260887723017}, 0, {0}}},
     {"LogSigmoidBackwardBackward0"},
     {{(const double[]){-0.17143229723240144}, 0, {0}}},
     true},
    {"F.hardtanh(a)", activations_33, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.0, -0.625, 0.25, 0.71875, 1.0, 1.0}, 2, {2, 3}}, "HardtanhBackward0",
     {{(const double[]){0.0, -1.3, 0.4, 1.9, 0.0, 0.0}, 2, {2, 3}}},
     {"HardtanhBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.hardtanh(a)", activations_34, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, 1.0, -1.0, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 1.0, -1.0, 1.0, -1.0}, 1, {13}}, "HardtanhBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, 0.0, 0.0, 0.0, 0.9, -1.7, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.hardtanh(a)", activations_35, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "HardtanhBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"HardtanhBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.relu6(a)", activations_36, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "HardtanhBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"HardtanhBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.relu6(a)", activations_37, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, 6.0, 0.0, NOT_A_NUMBER, 1.0, 0.0, 0.5, 0.0, 3.0, 0.0, 6.0, 0.0}, 1, {13}}, "HardtanhBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 1.1, 0.0, 0.9, 0.0, 0.3, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.relu6(a)", activations_38, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "HardtanhBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"HardtanhBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.hardsigmoid(a)", activations_39, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.20833333333333334, 0.3958333333333333, 0.5416666666666666, 0.6197916666666666, 0.7291666666666666, 0.9375}, 2, {2, 3}}, "HardsigmoidBackward0",
     {{(const double[]){0.11666667014360427, -0.21666667312383653, 0.06666666865348816, 0.31666667610406873, -0.10000000298023223, 0.18333333879709246}, 2, {2, 3}}},
     {"NotImplemented"},
     {{0}},
     false},
    {"F.hardsigmoid(a)", activations_40, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.5, 0.5, 1.0, 0.0, NOT_A_NUMBER, 0.6666666666666666, 0.3333333333333333, 0.5833333333333334, 0.4166666666666667, 1.0, 0.0, 1.0, 0.0}, 1, {13}}, "HardsigmoidBackward0",
     {{(const double[]){0.11666667014360427, -0.21666667312383653, 0.0, 0.0, 0.0, 0.18333333879709246, -0.03333333432674408, 0.15000000447034836, -0.28333334177732467, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{0}},
     false},
    {"F.hardsigmoid(a)", activations_41, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6145833333333334}, 0, {0}}, "HardsigmoidBackward0",
     {{(const double[]){0.11666667014360427}, 0, {0}}},
     {"NotImplemented"},
     {{0}},
     false},
    {"F.hardswish(a)", activations_42, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.3645833333333333, -0.24739583333333334, 0.13541666666666666, 0.4454752604166667, 1.0026041666666667, 2.4609375}, 2, {2, 3}}, "HardswishBackward0",
     {{(const double[]){-0.058333333333333355, -0.37916666666666665, 0.23333333333333336, 1.4052083333333334, -0.575, 1.5125000000000002}, 2, {2, 3}}},
     {"HardswishBackwardBackward0"},
     {{(const double[]){0.25666666666666665, 0.08666666666666667, 0.12000000000000001, -1.0766666666666667, -0.06, 0.47666666666666674}, 2, {2, 3}}},
     true},
    {"F.hardswish(a)", activations_43, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.6666666666666666, -0.3333333333333333, 0.2916666666666667, -0.20833333333333334, 3.0, -0.0, 80.0, -0.0}, 1, {13}}, "HardswishBackward0",
     {{(const double[]){0.35, -0.65, 0.4, 0.0, NOT_A_NUMBER, 0.9166666666666666, -0.03333333333333334, 0.6, -0.5666666666666668, 0.44999999999999996, -0.65, 0.7, 0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.25666666666666665, 0.08666666666666667, 0.0, 0.0, 0.0, 0.47666666666666674, -0.04666666666666666, -0.39000000000000007, -0.22666666666666668, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.hardswish(a)", activations_44, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.4225260416666667}, 0, {0}}, "HardswishBackward0",
     {{(const double[]){0.5104166666666666}, 0, {0}}},
     {"HardswishBackwardBackward0"},
     {{(const double[]){0.25666666666666665}, 0, {0}}},
     true},
    {"F.softshrink(a)", activations_45, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.25, -0.125, 0.0, 0.21875, 0.875, 2.125}, 2, {2, 3}}, "SoftshrinkBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"SoftshrinkBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.softshrink(a)", activations_46, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, INFINITE, -INFINITE, 0.0, 0.5, -0.5, 0.0, 0.0, 2.5, -2.5, 79.5, -79.5}, 1, {13}}, "SoftshrinkBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 1.9, 0.0, 1.1, -0.2, 0.0, 0.0, 0.3, 1.3, 0.7, -1.3}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.softshrink(a)", activations_47, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.1875}, 0, {0}}, "SoftshrinkBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"SoftshrinkBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.hardshrink(a)", activations_48, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.0, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "HardshrinkBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"HardshrinkBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.hardshrink(a)", activations_49, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.0, 0.0, 3.0, -3.0, 80.0, -80.0}, 1, {13}}, "HardshrinkBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 1.9, 0.0, 1.1, -0.2, 0.0, 0.0, 0.3, 1.3, 0.7, -1.3}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.hardshrink(a)", activations_50, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "HardshrinkBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"HardshrinkBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.threshold(a, 0.5, 2.0)", activations_51, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.0, 2.0, 2.0, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "ThresholdBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"ThresholdBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"F.threshold(a, 0.5, 2.0)", activations_52, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){2.0, 2.0, INFINITE, 2.0, NOT_A_NUMBER, 1.0, 2.0, 2.0, 2.0, 3.0, 2.0, 80.0, 2.0}, 1, {13}}, "ThresholdBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 0.0, -0.6, 1.1, 0.0, 0.0, 0.0, 0.3, 0.0, 0.7, 0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"F.threshold(a, 0.5, 2.0)", activations_53, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "ThresholdBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ThresholdBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"F.glu(a)", activations_54, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.71875, 1.375}, 2, {2, 2}}},
     {(const double[]){-0.6101289868344051, 0.5736967465003527}, 2, {2, 1}}, "GluBackward0",
     {{(const double[]){0.244051594733762, -0.27818733855385247, -1.0376428110615077, -0.15051346571499144}, 2, {2, 2}}},
     {NULL},
     {{(const double[]){-0.03179283869186886, 0.19170261559673, 0.3559970667345884, -0.3410648615131955}, 2, {2, 2}}},
     true},
    {"F.glu(a, 0)", activations_55, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.1765804735637506, -0.4988667360872633, 0.23311332721509273}, 2, {1, 3}}, "GluBackward0",
     {{(const double[]){0.47063218942550017, -1.0376428110615077, 0.37298132354414837, -0.26986968718602555, 0.13088127453477516, 0.006298413565571663}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.26215912469499625, -0.06282301177669208, 0.03275175054097265, 0.011508228853494007, 0.018465768539140438, 0.015592487389851459}, 2, {2, 3}}},
     true},
    {"F.prelu(a, b)", activations_56, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25}, 1, {1}}},
     {(const double[]){-0.4375, -0.15625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "PreluBackward0",
     {{(const double[]){0.175, -0.325, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){-0.41249999999999987}, 1, {1}}},
     {NULL, NULL},
     {{(const double[]){-0.13999999999999999, 0.26, -0.0, -0.0, 0.0, -0.0}, 2, {2, 3}}, {(const double[]){1.03}, 1, {1}}},
     true},
    {"F.prelu(a, b)", activations_57, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, -0.5, 1.5}, 1, {3}}},
     {(const double[]){-0.4375, 0.3125, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "PreluBackward0",
     {{(const double[]){0.175, 0.65, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){-1.2249999999999999, 0.8125, 0.0}, 1, {3}}},
     {NULL, NULL},
     {{(const double[]){-0.13999999999999999, -1.1700000000000002, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}, {(const double[]){0.77, 0.26, 0.0}, 1, {3}}},
     true},
    {"F.prelu(a, b)", activations_58, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 3, {2, 2, 3}}, {(const double[]){0.25, -0.5}, 1, {2}}},
     {(const double[]){-0.4375, -0.15625, 0.25, 0.71875, 1.375, 2.625, 0.40625, -0.53125, 1.5, 0.421875, 0.96875, 0.640625}, 3, {2, 2, 3}}, "PreluBackward0",
     {{(const double[]){0.175, -0.325, 0.4, 1.9, -0.6, 1.1, -0.2, 0.225, -1.7, -0.15, 1.3, -0.35}, 3, {2, 2, 3}}, {(const double[]){-2.325, -1.15}, 1, {2}}},
     {NULL, NULL},
     {{(const double[]){-0.13999999999999999, 0.26, -0.0, 0.0, -0.0, 0.0, 0.0, -0.18000000000000002, 0.0, 0.27, 0.0, 0.63}, 3, {2, 2, 3}}, {(const double[]){-0.14000000000000012, 1.3399999999999999}, 1, {2}}},
     true},
};
