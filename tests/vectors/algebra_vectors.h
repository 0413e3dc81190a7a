/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *algebra_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_det(a);
}
static gw_tensor *algebra_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_inverse(a);
}
static gw_tensor *algebra_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logdet(a);
}
static gw_tensor *algebra_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_det(a);
}
static gw_tensor *algebra_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_inverse(a);
}
static gw_tensor *algebra_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logdet(a);
}
static gw_tensor *algebra_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_slogdet(a, &v->parts), 0);
}
static gw_tensor *algebra_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_slogdet(a, &v->parts), 1);
}
static gw_tensor *algebra_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_solve(a, b);
}
static gw_tensor *algebra_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_solve(a, b);
}
static gw_tensor *algebra_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_solve(a, b);
}
static gw_tensor *algebra_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross(a, b, 1);
}
static gw_tensor *algebra_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross(a, b, 0);
}
static gw_tensor *algebra_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addmm_scaled(a, b, c, 1, 1);
}
static gw_tensor *algebra_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_baddbmm(a, b, c, 1, 1);
}
static gw_tensor *algebra_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addmm_scaled(a, b, c, 0.5, 2.0);
}
static gw_tensor *algebra_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_baddbmm(a, b, c, 0.5, 2.0);
}
static gw_tensor *algebra_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addmm_scaled(a, b, c, 0, 2.0);
}
static gw_tensor *algebra_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_baddbmm(a, b, c, 0, 2.0);
}
static gw_tensor *algebra_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_outer(a, b);
}
static gw_tensor *algebra_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kron(a, b);
}
static gw_tensor *algebra_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kron(a, b);
}
static gw_tensor *algebra_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_power(a, 0);
}
static gw_tensor *algebra_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_power(a, 1);
}
static gw_tensor *algebra_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_power(a, 2);
}
static gw_tensor *algebra_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_power(a, 3);
}
static gw_tensor *algebra_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_power(a, 5);
}
static gw_tensor *algebra_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_power(a, -1);
}
static gw_tensor *algebra_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_matrix_power(a, -2);
}
static gw_tensor *algebra_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "ij,jk->ik", in, 2);
}
static gw_tensor *algebra_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "ij,ij->", in, 2);
}
static gw_tensor *algebra_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "bi,bj->bij", in, 2);
}
static gw_tensor *algebra_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_einsum(v->ctx, "ii->i", in, 1);
}
static gw_tensor *algebra_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_einsum(v->ctx, "ii", in, 1);
}
static gw_tensor *algebra_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_einsum(v->ctx, "ij->ji", in, 1);
}
static gw_tensor *algebra_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_einsum(v->ctx, "ij->j", in, 1);
}
static gw_tensor *algebra_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "ij,kj->ik", in, 2);
}
static gw_tensor *algebra_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "i,j->ij", in, 2);
}
static gw_tensor *algebra_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "ij,j->i", in, 2);
}
static gw_tensor *algebra_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "bij,bjk->bik", in, 2);
}
static gw_tensor *algebra_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "ij,jk", in, 2);
}
static gw_tensor *algebra_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_einsum(v->ctx, "ij,jk,kl->il", in, 3);
}
static gw_tensor *algebra_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_einsum(v->ctx, "ij->", in, 1);
}
static gw_tensor *algebra_43(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, "bij,bij->b", in, 2);
}
static gw_tensor *algebra_44(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_einsum(v->ctx, " i j , j -> i ", in, 2);
}
static gw_tensor *algebra_45(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_einsum(v->ctx, "iij->ij", in, 1);
}
static const vector algebra_vectors[] = {
    {"torch.det(a)", algebra_0, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){12.21875}, 0, {0}}, "LinalgDetBackward0",
     {{(const double[]){5.7749999999999995, -1.4874999999999998, -3.01875, -1.4875, 2.975, 0.0, -1.75, 1.4874999999999998, 4.0249999999999995}, 2, {3, 3}}},
     {"LinalgSolveExBackward0"},
     {{(const double[]){-0.2274999999999996, 3.7799999999999994, -2.905, 0.08750000000000013, 1.2950000000000004, 1.5224999999999997, -0.9449999999999998, -1.4874999999999998, 3.955}, 2, {3, 3}}},
     true},
    {"torch.inverse(a)", algebra_1, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){0.6751918158567775, -0.17391304347826086, -0.20460358056265984, -0.17391304347826086, 0.34782608695652173, 0.17391304347826086, -0.35294117647058826, 0.0, 0.47058823529411764}, 2, {3, 3}}, "LinalgInvExBackward0",
     {{(const double[]){-0.19454085203524313, 0.29845435338596693, -0.24432074620129382, -0.29694206605137324, 0.03327032136105859, 0.04296675191815857, -0.10237504987539323, -0.06725230735016127, 0.3578155558898751}, 2, {3, 3}}},
     {"NegBackward0"},
     {{(const double[]){-0.12217166851485756, -0.0579408309332948, 0.10258103861634782, 0.25957776195921634, -0.1830865552434502, 0.13053080500520012, 0.30342556956900313, -0.2988763013460597, 0.06519814527023518}, 2, {3, 3}}},
     true},
    {"torch.logdet(a)", algebra_2, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){2.502971657185639}, 0, {0}}, "WhereBackward0",
     {{(const double[]){0.4726342710997442, -0.1217391304347826, -0.24705882352941178, -0.1217391304347826, 0.2434782608695652, 0.0, -0.1432225063938619, 0.12173913043478259, 0.32941176470588235}, 2, {3, 3}}},
     {NULL},
     {{(const double[]){-0.33943001419404634, 0.39199377293450455, -0.07005265533323302, 0.08979428444345604, -0.05928166351606805, 0.12460358056265983, 0.019875327869388615, -0.20437228955854553, 0.10008725740935759}, 2, {3, 3}}},
     true},
    {"torch.det(a)", algebra_3, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}},
     {(const double[]){5.5, -2.5}, 1, {2}}, "LinalgDetBackward0",
     {{(const double[]){2.0999999999999996, -0.35, -0.7, 1.4, -1.95, 2.6, 0.65, 1.3}, 3, {2, 2, 2}}},
     {"LinalgSolveExBackward0"},
     {{(const double[]){-1.1899999999999997, -0.6299999999999999, 0.14, 0.77, 1.6900000000000004, 0.9099999999999997, 1.6900000000000002, -0.39}, 3, {2, 2, 2}}},
     true},
    {"torch.inverse(a)", algebra_4, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}},
     {(const double[]){0.5454545454545454, -0.18181818181818182, -0.09090909090909091, 0.36363636363636365, -0.6, 0.2, 0.8, 0.4}, 3, {2, 2, 2}}, "LinalgInvExBackward0",
     {{(const double[]){-0.34876033057851236, 0.3520661157024793, 0.15867768595041323, -0.33553719008264465, 0.10799999999999998, -0.184, -0.23600000000000004, -0.07200000000000004}, 3, {2, 2, 2}}},
     {"NegBackward0"},
     {{(const double[]){0.1949511645379413, 0.28943651389932384, 0.026806912096168298, -0.40369646882043575, -0.6244799999999999, 0.09264000000000006, -0.23664000000000002, 0.23952000000000007}, 3, {2, 2, 2}}},
     true},
    {"torch.logdet(a)", algebra_5, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}},
     {(const double[]){1.7047480922384253, NOT_A_NUMBER}, 1, {2}}, "WhereBackward0",
     {{(const double[]){0.3818181818181818, -0.06363636363636363, -0.12727272727272726, 0.2545454545454545, 0.0, 0.0, 0.0, 0.0}, 3, {2, 2, 2}}},
     {NULL},
     {{(const double[]){-0.15388429752066116, -0.1249586776859504, 0.0046280991735537305, 0.18165289256198344, -0.0, -0.0, -0.0, -0.0}, 3, {2, 2, 2}}},
     true},
    {"torch.linalg.slogdet(a)[0]", algebra_6, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){1.0}, 0, {0}}, "LinalgSlogdetBackward0",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"torch.linalg.slogdet(a)[1]", algebra_7, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){2.502971657185639}, 0, {0}}, "LinalgSlogdetBackward0",
     {{(const double[]){0.4726342710997442, -0.1217391304347826, -0.24705882352941178, -0.1217391304347826, 0.2434782608695652, 0.0, -0.1432225063938619, 0.12173913043478259, 0.32941176470588235}, 2, {3, 3}}},
     {NULL},
     {{(const double[]){-0.33943001419404634, 0.39199377293450455, -0.07005265533323302, 0.08979428444345604, -0.05928166351606805, 0.12460358056265983, 0.019875327869388615, -0.20437228955854553, 0.10008725740935759}, 2, {3, 3}}},
     true},
    {"torch.linalg.solve(a, b)", algebra_8, 2, {'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}, {(const double[]){1.0, -2.0, 0.5}, 1, {3}}},
     {(const double[]){0.9207161125319693, -0.7826086956521738, -0.11764705882352941}, 1, {3}}, "LinalgSolveExBackward0",
     {{(const double[]){-0.5133404412582334, 0.4363393750694984, 0.06559350082744095, 0.5284109863226955, -0.4491493383742911, -0.06751918158567775, 0.16671790477560974, -0.14171021905926828, -0.02130284338799458}, 2, {3, 3}}, {(const double[]){0.557544757033248, -0.5739130434782609, -0.18107416879795393}, 1, {3}}},
     {"SqueezeBackward1", "SqueezeBackward1"},
     {{(const double[]){1.3937540474746328, -1.2210525549425626, 0.4908203189177895, -0.6346890434532343, 0.57691479846644, -0.6074497157920212, -0.5419136502721948, 0.4724357876529713, -0.1479981700492155}, 2, {3, 3}}, {(const double[]){-1.1074485384056882, 0.2710908484376738, 0.45661658414060613}, 1, {3}}},
     true},
    {"torch.linalg.solve(a, b)", algebra_9, 2, {'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5}, 2, {3, 2}}},
     {(const double[]){0.9207161125319693, 0.9565217391304348, -0.7826086956521738, 0.08695652173913043, -0.11764705882352941, 0.0}, 2, {3, 2}}, "LinalgSolveExBackward0",
     {{(const double[]){0.9609225476023836, 0.619993328144112, 0.07233338348126973, -0.8644056488379852, -0.06351606805293003, 0.0020460358056266, -0.7378444672653894, -0.37549204937173347, -0.04188355649165036}, 2, {3, 3}}, {(const double[]){0.6148337595907928, -1.5964194373401535, 0.0173913043478261, 0.8869565217391304, -0.35601023017902805, 1.1140664961636828}, 2, {3, 2}}},
     {"NegBackward0", "LinalgSolveExBackward0"},
     {{(const double[]){-1.6721214285132358, 0.7956471287841667, -0.005857058373352259, 0.5872952734195367, -0.6618403685958644, -0.11324415722032175, 0.7894751257564203, -0.8053231513114918, -0.043706212098067854}, 2, {3, 3}}, {(const double[]){-0.05538843937441548, 1.5842703802303753, -0.0508840209051484, -0.131862559768709, -0.18269791537208677, -0.4343561332016405}, 2, {3, 2}}},
     true},
    {"torch.linalg.solve(a, b)", algebra_10, 2, {'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){1.0, 2.0, -2.0, 0.5}, 3, {2, 2, 1}}},
     {(const double[]){0.18181818181818182, 0.6363636363636364, 1.3, -1.4}, 3, {2, 2, 1}}, "LinalgSolveExBackward0",
     {{(const double[]){-0.09090909090909091, -0.3181818181818182, 0.10909090909090909, 0.3818181818181818, -1.6640000000000004, 1.7920000000000003, -1.092, 1.176}, 3, {2, 2, 2}}, {(const double[]){0.5, -0.6, 1.2800000000000002, 0.8400000000000001}, 3, {2, 2, 1}}},
     {"NegBackward0", "LinalgSolveExBackward0"},
     {{(const double[]){0.22545454545454546, -0.39272727272727276, -0.22710743801652888, 0.623305785123967, 0.2514400000000002, 1.69648, 0.8223200000000002, 0.40544000000000013}, 3, {2, 2, 2}}, {(const double[]){0.07818181818181819, -0.33272727272727276, 0.1255999999999997, -0.42320000000000013}, 3, {2, 2, 1}}},
     true},
    {"torch.cross(a, b, 1)", algebra_11, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-0.40625, 2.7265625, 3.97265625, -4.3046875, -1.2939453125, 1.8564453125}, 2, {2, 3}}, "LinalgCrossBackward0",
     {{(const double[]){1.1, 0.8875, 0.9593749999999998, 0.29687500000000017, -1.5062499999999999, -1.3343749999999999}, 2, {2, 3}}, {(const double[]){-0.07500000000000001, -0.875, -2.7125, -3.0875, -4.1968749999999995, 3.0437499999999997}, 2, {2, 3}}},
     {"LinalgCrossBackward0", "LinalgCrossBackward0"},
     {{(const double[]){-1.8499999999999999, -1.1099999999999999, -0.37, 1.85, 0.9999999999999999, -2.65}, 2, {2, 3}}, {(const double[]){-1.09, -0.18999999999999995, 1.2900000000000003, -1.11, -4.34, -0.45000000000000007}, 2, {2, 3}}},
     true},
    {"torch.cross(a, b, 0)", algebra_12, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25}, 1, {3}}, {(const double[]){0.40625, -2.125, 1.5}, 1, {3}}},
     {(const double[]){-0.40625, 2.7265625, 3.97265625}, 1, {3}}, "LinalgCrossBackward0",
     {{(const double[]){1.1, 0.8875, 0.9593749999999998}, 1, {3}}, {(const double[]){-0.07500000000000001, -0.875, -2.7125}, 1, {3}}},
     {"LinalgCrossBackward0", "LinalgCrossBackward0"},
     {{(const double[]){-1.8499999999999999, -1.1099999999999999, -0.37}, 1, {3}}, {(const double[]){-1.09, -0.18999999999999995, 1.2900000000000003}, 1, {3}}},
     true},
    {"torch.addmm(a, b, c, beta=1, alpha=1)", algebra_13, 3, {'g', 'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0}, 2, {2, 2}}, {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5}, 2, {3, 2}}},
     {(const double[]){1.625, -2.4375, -0.21875, 9.0625}, 2, {2, 2}}, "AddmmBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9}, 2, {2, 2}}, {(const double[]){-1.9000000000000001, -2.05, -1.6, 4.2, 0.1499999999999999, 3.05}, 2, {2, 3}}, {(const double[]){-0.9374999999999998, 3.640625, 0.11250000000000004, 3.425, 1.225, 4.6625}, 2, {3, 2}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){2.84, -1.4800000000000002, 2.18, -2.87, 2.59, -2.19}, 2, {2, 3}}, {(const double[]){-0.01999999999999999, 0.83, 1.15, 1.2999999999999996, -0.9099999999999999, 3.54}, 2, {3, 2}}},
     true},
    {"torch.baddbmm(a, b, c, beta=1, alpha=1)", algebra_14, 3, {'g', 'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5, 0.25, -1.0}, 3, {2, 2, 2}}},
     {(const double[]){2.0, 5.5, -5.0, 5.5, -1.375, -1.5, 3.375, 3.0}, 3, {2, 2, 2}}, "BaddbmmBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9}, 3, {2, 2, 2}}, {(const double[]){-1.9000000000000001, -2.05, 4.2, 0.1499999999999999, 1.35, -1.25, 1.25, -0.9500000000000001}, 3, {2, 2, 2}}, {(const double[]){1.5999999999999999, -1.6500000000000001, 1.9000000000000001, 4.3999999999999995, 0.19999999999999996, 0.7, -0.6000000000000001, 1.9000000000000001}, 3, {2, 2, 2}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){2.84, -1.4800000000000002, -2.87, 2.59, -1.85, 1.8499999999999999, -1.31, 1.63}, 3, {2, 2, 2}}, {(const double[]){-0.8200000000000001, -2.9699999999999998, 0.75, -0.6000000000000002, -0.52, 0.26, -0.5, 1.1300000000000001}, 3, {2, 2, 2}}},
     true},
    {"torch.addmm(a, b, c, beta=0.5, alpha=2.0)", algebra_15, 3, {'g', 'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0}, 2, {2, 2}}, {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5}, 2, {3, 2}}},
     {(const double[]){0.25, -6.375, -1.1875, 13.625}, 2, {2, 2}}, "AddmmBackward0",
     {{(const double[]){0.35, -0.65, 0.2, 0.95}, 2, {2, 2}}, {(const double[]){-3.8000000000000003, -4.1, -3.2, 8.4, 0.2999999999999998, 6.1}, 2, {2, 3}}, {(const double[]){-1.8749999999999996, 7.28125, 0.2250000000000001, 6.85, 2.45, 9.325}, 2, {3, 2}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){5.68, -2.9600000000000004, 4.36, -5.74, 5.18, -4.38}, 2, {2, 3}}, {(const double[]){-0.03999999999999998, 1.66, 2.3, 2.599999999999999, -1.8199999999999998, 7.08}, 2, {3, 2}}},
     true},
    {"torch.baddbmm(a, b, c, beta=0.5, alpha=2.0)", algebra_16, 3, {'g', 'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5, 0.25, -1.0}, 3, {2, 2, 2}}},
     {(const double[]){1.0, 9.5, -10.75, 6.5, -1.25, -3.75, 3.75, 3.75}, 3, {2, 2, 2}}, "BaddbmmBackward0",
     {{(const double[]){0.35, -0.65, 0.2, 0.95, -0.3, 0.55, -0.1, 0.45}, 3, {2, 2, 2}}, {(const double[]){-3.8000000000000003, -4.1, 8.4, 0.2999999999999998, 2.7, -2.5, 2.5, -1.9000000000000001}, 3, {2, 2, 2}}, {(const double[]){3.1999999999999997, -3.3000000000000003, 3.8000000000000003, 8.799999999999999, 0.3999999999999999, 1.4, -1.2000000000000002, 3.8000000000000003}, 3, {2, 2, 2}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){5.68, -2.9600000000000004, -5.74, 5.18, -3.7, 3.6999999999999997, -2.62, 3.26}, 3, {2, 2, 2}}, {(const double[]){-1.6400000000000001, -5.9399999999999995, 1.5, -1.2000000000000004, -1.04, 0.52, -1.0, 2.2600000000000002}, 3, {2, 2, 2}}},
     true},
    {"torch.addmm(a, b, c, beta=0, alpha=2.0)", algebra_17, 3, {'g', 'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0}, 2, {2, 2}}, {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5}, 2, {3, 2}}},
     {(const double[]){-0.75, -6.875, -1.4375, 12.125}, 2, {2, 2}}, "AddmmBackward0",
     {{(const double[]){0.0, -0.0, 0.0, 0.0}, 2, {2, 2}}, {(const double[]){-3.8000000000000003, -4.1, -3.2, 8.4, 0.2999999999999998, 6.1}, 2, {2, 3}}, {(const double[]){-1.8749999999999996, 7.28125, 0.2250000000000001, 6.85, 2.45, 9.325}, 2, {3, 2}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){5.68, -2.9600000000000004, 4.36, -5.74, 5.18, -4.38}, 2, {2, 3}}, {(const double[]){-0.03999999999999998, 1.66, 2.3, 2.599999999999999, -1.8199999999999998, 7.08}, 2, {3, 2}}},
     true},
    {"torch.baddbmm(a, b, c, beta=0, alpha=2.0)", algebra_18, 3, {'g', 'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5, 0.25, -1.0}, 3, {2, 2, 2}}},
     {(const double[]){0.0, 9.0, -11.0, 5.0, -0.75, -4.0, 2.75, 3.0}, 3, {2, 2, 2}}, "BaddbmmBackward0",
     {{(const double[]){0.0, -0.0, 0.0, 0.0, -0.0, 0.0, -0.0, 0.0}, 3, {2, 2, 2}}, {(const double[]){-3.8000000000000003, -4.1, 8.4, 0.2999999999999998, 2.7, -2.5, 2.5, -1.9000000000000001}, 3, {2, 2, 2}}, {(const double[]){3.1999999999999997, -3.3000000000000003, 3.8000000000000003, 8.799999999999999, 0.3999999999999999, 1.4, -1.2000000000000002, 3.8000000000000003}, 3, {2, 2, 2}}},
     {NULL, NULL, NULL},
     {{0}, {(const double[]){5.68, -2.9600000000000004, -5.74, 5.18, -3.7, 3.6999999999999997, -2.62, 3.26}, 3, {2, 2, 2}}, {(const double[]){-1.6400000000000001, -5.9399999999999995, 1.5, -1.2000000000000004, -1.04, 0.52, -1.0, 2.2600000000000002}, 3, {2, 2, 2}}},
     true},
    {"torch.outer(a, b)", algebra_19, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25}, 1, {3}}, {(const double[]){-0.84375, 0.96875, -1.28125}, 1, {3}}},
     {(const double[]){1.4765625, -1.6953125, 2.2421875, 0.52734375, -0.60546875, 0.80078125, -0.2109375, 0.2421875, -0.3203125}, 2, {3, 3}}, "MulBackward0",
     {{(const double[]){-2.3625000000000003, -3.59375, 3.21875}, 1, {3}}, {(const double[]){-2.4624999999999995, 2.875, -1.8125000000000002}, 1, {3}}},
     {"ReshapeAliasBackward0", "ViewBackward0"},
     {{(const double[]){-1.9900000000000002, -2.79, 3.7399999999999998}, 1, {3}}, {(const double[]){0.21, -0.5, -1.31}, 1, {3}}},
     true},
    {"torch.kron(a, b)", algebra_20, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 1.0, 0.5, 3.0}, 2, {2, 2}}},
     {(const double[]){-3.5, -1.75, -1.25, -0.625, 0.5, 0.25, -0.875, -5.25, -0.3125, -1.875, 0.125, 0.75, 1.4375, 0.71875, 2.75, 1.375, 5.25, 2.625, 0.359375, 2.15625, 0.6875, 4.125, 1.3125, 7.875}, 2, {4, 6}}, "UnsafeViewBackward0",
     {{(const double[]){2.7, 2.75, 2.6499999999999995, -6.85, 7.25, -1.5500000000000003}, 2, {2, 3}}, {(const double[]){2.940625, 0.2999999999999998, 4.6343749999999995, -4.434374999999999}, 2, {2, 2}}},
     {"ReshapeAliasBackward0", "ReshapeAliasBackward0"},
     {{(const double[]){-0.7, 4.609999999999999, -0.8899999999999999, -1.42, -1.04, -1.98}, 2, {2, 3}}, {(const double[]){4.359999999999999, -1.94, 0.76, 3.1499999999999995}, 2, {2, 2}}},
     true},
    {"torch.kron(a, b)", algebra_21, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25}, 1, {3}}, {(const double[]){2.0, 1.0, 0.5, 3.0}, 2, {2, 2}}},
     {(const double[]){-3.5, -1.75, -1.25, -0.625, 0.5, 0.25, -0.875, -5.25, -0.3125, -1.875, 0.125, 0.75}, 2, {2, 6}}, "UnsafeViewBackward0",
     {{(const double[]){2.7, 2.75, 2.6499999999999995}, 1, {3}}, {(const double[]){-1.6249999999999998, 1.3624999999999998, 1.7375, -1.5875}, 2, {2, 2}}},
     {"ReshapeAliasBackward0", "ReshapeAliasBackward0"},
     {{(const double[]){-0.7, 4.609999999999999, -0.8899999999999999}, 1, {3}}, {(const double[]){0.1499999999999999, -0.82, 1.29, 1.56}, 2, {2, 2}}},
     true},
    {"torch.matrix_power(a, 0)", algebra_22, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0}, 2, {3, 3}}, "CopyBackwards",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {3, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.matrix_power(a, 1)", algebra_23, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}, "CloneBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9, -1.7}, 2, {3, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.matrix_power(a, 2)", algebra_24, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){5.0, 5.375, 1.25, -0.25, 8.5, -5.375, 6.9375, 5.625, 6.25}, 2, {3, 3}}, "MmBackward0",
     {{(const double[]){1.8749999999999998, -5.525, -0.3999999999999999, 10.0, -4.85, 7.574999999999999, -2.4, 6.550000000000001, -9.025}, 2, {3, 3}}},
     {NULL},
     {{(const double[]){-1.21, -0.8400000000000002, -0.2799999999999998, 3.89, -3.0700000000000003, 5.01, 1.0899999999999994, -3.19, -0.8799999999999999}, 2, {3, 3}}},
     true},
    {"torch.matrix_power(a, 3)", algebra_25, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){13.21875, 22.0625, 0.25, -6.4375, 21.21875, -22.0625, 24.65625, 28.5, 13.46875}, 2, {3, 3}}, "MmBackward0",
     {{(const double[]){-0.33750000000000213, -15.812500000000004, -12.400000000000002, 37.725, -26.649999999999995, 32.2375, -13.35, 35.3, -37.2875}, 2, {3, 3}}},
     {NULL},
     {{(const double[]){-11.417499999999997, -6.002500000000005, -7.119999999999993, 31.962500000000006, -29.405, 45.7025, 0.759999999999998, -20.4125, -17.9925}, 2, {3, 3}}},
     true},
    {"torch.matrix_power(a, 5)", algebra_26, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){62.3125, 259.98828125, -100.5, -190.55078125, 21.65625, -259.98828125, 209.595703125, 450.5390625, -38.1875}, 2, {3, 3}}, "MmBackward0",
     {{(const double[]){-200.94453124999998, 52.01484375000001, -445.3609375, 270.83281249999993, -447.36406249999993, 207.98984374999992, -176.10312499999992, 697.6500000000001, -415.87890625}, 2, {3, 3}}},
     {NULL},
     {{(const double[]){-441.2373437499999, -46.46328125000008, -529.7353125, 703.2181250000001, -1051.6275, 1185.87203125, -341.8046875000001, -86.82593750000002, -1070.28515625}, 2, {3, 3}}},
     true},
    {"torch.matrix_power(a, -1)", algebra_27, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){0.6751918158567775, -0.17391304347826086, -0.20460358056265984, -0.17391304347826086, 0.34782608695652173, 0.17391304347826086, -0.35294117647058826, 0.0, 0.47058823529411764}, 2, {3, 3}}, "LinalgInvExBackward0",
     {{(const double[]){-0.19454085203524313, 0.29845435338596693, -0.24432074620129382, -0.29694206605137324, 0.03327032136105859, 0.04296675191815857, -0.10237504987539323, -0.06725230735016127, 0.3578155558898751}, 2, {3, 3}}},
     {NULL},
     {{(const double[]){-0.12217166851485756, -0.0579408309332948, 0.10258103861634782, 0.25957776195921634, -0.1830865552434502, 0.13053080500520012, 0.30342556956900313, -0.2988763013460597, 0.06519814527023518}, 2, {3, 3}}},
     true},
    {"torch.matrix_power(a, -2)", algebra_28, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){0.5583427633257239, -0.17791615701100855, -0.2646764476946121, -0.2392972311798065, 0.15122873345935728, 0.17791615701100855, -0.40439295922972773, 0.061381074168797956, 0.2936663156311118}, 2, {3, 3}}, "MmBackward0",
     {{(const double[]){-0.17684651875819163, 0.3146167394190935, -0.34503668174054625, -0.28452115214362517, 0.030354043483095505, 0.18245825184293668, -0.19065192389828425, -0.030285789202912364, 0.43036133063124443}, 2, {3, 3}}},
     {NULL},
     {{(const double[]){-0.2641518079679436, -0.06510402477081084, 0.2593279642045899, 0.4233779828070538, -0.29788181076478565, 0.0678680733762285, 0.5741465715873457, -0.4729787268857732, 0.037098648356927236}, 2, {3, 3}}},
     true},
    {"torch.einsum('ij,jk->ik', a, b)", algebra_29, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5}, 2, {3, 2}}},
     {(const double[]){-0.375, -3.4375, -0.71875, 6.0625}, 2, {2, 2}}, "ViewBackward0",
     {{(const double[]){-1.9000000000000001, -2.05, -1.6, 4.2, 0.1499999999999999, 3.05}, 2, {2, 3}}, {(const double[]){-0.9374999999999998, 3.640625, 0.11250000000000004, 3.425, 1.225, 4.6625}, 2, {3, 2}}},
     {NULL, NULL},
     {{(const double[]){-1.31, -1.58, 0.0, 1.63, -0.1100000000000001, 1.8499999999999999}, 2, {2, 3}}, {(const double[]){0.08999999999999997, -4.66, -0.01999999999999999, 0.83, 1.15, 1.2999999999999996}, 2, {3, 2}}},
     true},
    {"torch.einsum('ij,ij->', a, b)", algebra_30, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.6455078125}, 0, {0}}, "ViewBackward0",
     {{(const double[]){0.284375, -1.4874999999999998, 1.0499999999999998, -0.590625, 0.678125, -0.896875}, 2, {2, 3}}, {(const double[]){-1.2249999999999999, -0.4375, 0.175, 0.5031249999999999, 0.9624999999999999, 1.8375}, 2, {2, 3}}},
     {NULL, NULL},
     {{(const double[]){-0.13999999999999999, 0.63, -1.19, 0.21, 0.9099999999999999, 0.48999999999999994}, 2, {2, 3}}, {(const double[]){0.77, -0.13999999999999999, 0.63, -1.19, 0.21, 0.9099999999999999}, 2, {2, 3}}},
     true},
    {"torch.einsum('bi,bj->bij', a, b)", algebra_31, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-0.7109375, 3.71875, -2.625, -0.25390625, 1.328125, -0.9375, 0.1015625, -0.53125, 0.375, -0.6064453125, 0.6962890625, -0.9208984375, -1.16015625, 1.33203125, -1.76171875, -2.21484375, 2.54296875, -3.36328125}, 3, {2, 3, 3}}, "MulBackward0",
     {{(const double[]){3.646875, 3.6968750000000004, -4.54375, 0.10937500000000011, -0.9499999999999997, 1.828125}, 2, {2, 3}}, {(const double[]){-2.4624999999999995, 2.875, -1.8125000000000002, -3.146875, 4.371875, 2.5906249999999997}, 2, {2, 3}}},
     {NULL, NULL},
     {{(const double[]){-1.9900000000000002, -2.79, 3.7399999999999998, 2.27, 1.46, 1.1100000000000003}, 2, {2, 3}}, {(const double[]){0.21, -0.5, -1.31, -1.6800000000000002, -0.6599999999999997, -0.88}, 2, {2, 3}}},
     true},
    {"torch.einsum('ii->i', a)", algebra_32, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){2.0, 3.0, 2.5}, 1, {3}}, "PermuteBackward0",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, -1.3, 0.0, 0.0, 0.0, 0.4}, 2, {3, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.einsum('ii', a)", algebra_33, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 0.25, 3.0, -1.0, 1.5, 0.75, 2.5}, 2, {3, 3}}},
     {(const double[]){7.5}, 0, {0}}, "SumBackward1",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, 0.7, 0.0, 0.0, 0.0, 0.7}, 2, {3, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.einsum('ij->ji', a)", algebra_34, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, 0.71875, -0.625, 1.375, 0.25, 2.625}, 2, {3, 2}}, "PermuteBackward0",
     {{(const double[]){0.7, 0.4, -0.6, -1.3, 1.9, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.einsum('ij->j', a)", algebra_35, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.03125, 0.75, 2.875}, 1, {3}}, "SumBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 0.7, -1.3, 0.4}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.einsum('ij,kj->ik', a, b)", algebra_36, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.9921875, 0.55078125, 1.3076171875, -2.6376953125}, 2, {2, 2}}, "ViewBackward0",
     {{(const double[]){1.38125, -2.746875, 2.715625, -1.4406249999999998, 0.9906249999999999, -1.8343749999999996}, 2, {2, 3}}, {(const double[]){-0.9374999999999998, 0.11250000000000004, 1.225, 3.640625, 3.425, 4.6625}, 2, {2, 3}}},
     {NULL, NULL},
     {{(const double[]){-0.53, -1.06, -2.0999999999999996, 0.48999999999999994, 2.8299999999999996, 0.6499999999999998}, 2, {2, 3}}, {(const double[]){0.08999999999999997, -0.01999999999999999, 1.15, -4.66, 0.83, 1.2999999999999996}, 2, {2, 3}}},
     true},
    {"torch.einsum('i,j->ij', a, b)", algebra_37, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25}, 1, {3}}, {(const double[]){-1.75, -0.625, 0.25}, 1, {3}}},
     {(const double[]){3.0625, 1.09375, -0.4375, 1.09375, 0.390625, -0.15625, -0.4375, -0.15625, 0.0625}, 2, {3, 3}}, "MulBackward0",
     {{(const double[]){-0.3124999999999999, -2.675, -0.6375}, 1, {3}}, {(const double[]){-2.4624999999999995, 2.875, -1.8125000000000002}, 1, {3}}},
     {NULL, NULL},
     {{(const double[]){-1.9900000000000002, -2.79, 3.7399999999999998}, 1, {3}}, {(const double[]){0.21, -0.5, -1.31}, 1, {3}}},
     true},
    {"torch.einsum('ij,j->i', a, b)", algebra_38, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){-1.75, -0.625, 0.25}, 1, {3}}},
     {(const double[]){3.515625, -1.4609375}, 1, {2}}, "ViewBackward0",
     {{(const double[]){-1.2249999999999999, -0.4375, 0.175, 2.275, 0.8125, -0.325}, 2, {2, 3}}, {(const double[]){-2.159375, -2.225, -3.2375000000000003}, 1, {3}}},
     {NULL, NULL},
     {{(const double[]){-0.13999999999999999, 0.63, -1.19, 0.26, -1.1700000000000002, 2.21}, 2, {2, 3}}, {(const double[]){2.98, -0.53, -1.06}, 1, {3}}},
     true},
    {"torch.einsum('bij,bjk->bik', a, b)", algebra_39, 2, {'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}},
     {(const double[]){4.5, 5.0, 2.5, 9.5, 2.0, 0.25, 1.0, 3.25}, 3, {2, 2, 2}}, "ViewBackward0",
     {{(const double[]){0.09999999999999987, -3.5500000000000003, 2.7, 5.8999999999999995, 1.15, 0.4500000000000002, 0.65, 0.9500000000000001}, 3, {2, 2, 2}}, {(const double[]){1.5999999999999999, -1.6500000000000001, 1.9000000000000001, 4.3999999999999995, 0.19999999999999996, 0.7, -0.6000000000000001, 1.9000000000000001}, 3, {2, 2, 2}}},
     {NULL, NULL},
     {{(const double[]){-1.31, -1.58, 1.63, -0.1100000000000001, -0.010000000000000009, 1.2200000000000002, 0.37, 0.6200000000000001}, 3, {2, 2, 2}}, {(const double[]){1.1300000000000001, 0.2799999999999998, -0.8200000000000001, -2.9699999999999998, -0.31999999999999995, 0.96, -0.52, 0.26}, 3, {2, 2, 2}}},
     true},
    {"torch.einsum('ij,jk', a, b)", algebra_40, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5}, 2, {3, 2}}},
     {(const double[]){-0.375, -3.4375, -0.71875, 6.0625}, 2, {2, 2}}, "ViewBackward0",
     {{(const double[]){-1.9000000000000001, -2.05, -1.6, 4.2, 0.1499999999999999, 3.05}, 2, {2, 3}}, {(const double[]){-0.9374999999999998, 3.640625, 0.11250000000000004, 3.425, 1.225, 4.6625}, 2, {3, 2}}},
     {NULL, NULL},
     {{(const double[]){-1.31, -1.58, 0.0, 1.63, -0.1100000000000001, 1.8499999999999999}, 2, {2, 3}}, {(const double[]){0.08999999999999997, -4.66, -0.01999999999999999, 0.83, 1.15, 1.2999999999999996}, 2, {3, 2}}},
     true},
    {"torch.einsum('ij,jk,kl->il', a, b, c)", algebra_41, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 2.0, -2.0, 0.5, 0.5, 1.5}, 2, {3, 2}}, {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.814453125, -4.4921875, -9.1171875, 5.615234375, 8.78515625, 15.734375}, 2, {2, 3}}, "ViewBackward0",
     {{(const double[]){-0.7812500000000003, 0.5078124999999997, -0.5078125000000002, 4.18125, 7.0640624999999995, 3.8046875000000004}, 2, {2, 3}}, {(const double[]){-1.3757812500000002, 2.8741210937500004, -3.4828124999999996, 4.86015625, -7.1, 8.940234375000001}, 2, {3, 2}}, {(const double[]){-1.6281249999999998, 0.91875, -0.940625, 9.112499999999999, 0.8312500000000003, 5.29375}, 2, {2, 3}}},
     {NULL, NULL, NULL},
     {{(const double[]){1.7715624999999997, -5.7190625, 0.12968749999999996, 7.9203125, -0.23406250000000117, 1.3821874999999992}, 2, {2, 3}}, {(const double[]){1.2231249999999996, -4.73, 1.6175000000000006, 2.252812499999999, 5.013750000000001, 5.743124999999999}, 2, {3, 2}}, {(const double[]){1.2156250000000006, -4.362500000000001, 0.6843750000000005, 4.3378125, -3.3793750000000005, 2.5015625000000004}, 2, {2, 3}}},
     true},
    {"torch.einsum('ij->', a)", algebra_42, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.59375}, 0, {0}}, "SumBackward1",
     {{(const double[]){0.7, 0.7, 0.7, 0.7, 0.7, 0.7}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.einsum('bij,bij->b', a, b)", algebra_43, 2, {'g', 'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}, {(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}},
     {(const double[]){14.25, 7.5}, 1, {2}}, "ViewBackward0",
     {{(const double[]){1.4, 0.7, 0.35, 2.0999999999999996, 1.3, -0.65, -2.6, -1.9500000000000002}, 3, {2, 2, 2}}, {(const double[]){1.4, 0.7, 0.35, 2.0999999999999996, 1.3, -0.65, -2.6, -1.9500000000000002}, 3, {2, 2, 2}}},
     {NULL, NULL},
     {{(const double[]){-0.13999999999999999, 0.63, -1.19, 0.21, -1.6900000000000002, -0.9099999999999999, 1.6900000000000002, -0.52}, 3, {2, 2, 2}}, {(const double[]){0.77, -0.13999999999999999, 0.63, -1.19, -0.39, -1.6900000000000002, -0.9099999999999999, 1.6900000000000002}, 3, {2, 2, 2}}},
     true},
    {"torch.einsum(' i j , j -> i ', a, b)", algebra_44, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){-1.75, -0.625, 0.25}, 1, {3}}},
     {(const double[]){3.515625, -1.4609375}, 1, {2}}, "ViewBackward0",
     {{(const double[]){-1.2249999999999999, -0.4375, 0.175, 2.275, 0.8125, -0.325}, 2, {2, 3}}, {(const double[]){-2.159375, -2.225, -3.2375000000000003}, 1, {3}}},
     {NULL, NULL},
     {{(const double[]){-0.13999999999999999, 0.63, -1.19, 0.26, -1.1700000000000002, 2.21}, 2, {2, 3}}, {(const double[]){2.98, -0.53, -1.06}, 1, {3}}},
     true},
    {"torch.einsum('iij->ij', a)", algebra_45, 1, {'g'},
     {{(const double[]){2.0, 1.0, 0.5, 3.0, -1.0, 0.5, 2.0, 1.5}, 3, {2, 2, 2}}},
     {(const double[]){2.0, 1.0, 2.0, 1.5}, 2, {2, 2}}, "PermuteBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, 0.0, 0.0, 0.4, 1.9}, 3, {2, 2, 2}}},
     {NULL},
     {{0}},
     true},
};
