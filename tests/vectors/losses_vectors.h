/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *losses_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_mse_loss(a, b, GW_REDUCE_NONE);
}
static gw_tensor *losses_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_l1_loss(a, b, GW_REDUCE_NONE);
}
static gw_tensor *losses_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_NONE, 1.0);
}
static gw_tensor *losses_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_NONE, 1.0);
}
static gw_tensor *losses_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_NONE, 0.5);
}
static gw_tensor *losses_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_NONE, 0.5);
}
static gw_tensor *losses_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_NONE, 4.0);
}
static gw_tensor *losses_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_NONE, 4.0);
}
static gw_tensor *losses_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_soft_margin_loss(a, b, GW_REDUCE_NONE);
}
static gw_tensor *losses_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_binary_cross_entropy(a, b, NULL, GW_REDUCE_NONE);
}
static gw_tensor *losses_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_binary_cross_entropy(a, b, c, GW_REDUCE_NONE);
}
static gw_tensor *losses_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, NULL, NULL, GW_REDUCE_NONE);
}
static gw_tensor *losses_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, c, NULL, GW_REDUCE_NONE);
}
static gw_tensor *losses_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, NULL, d, GW_REDUCE_NONE);
}
static gw_tensor *losses_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, c, d, GW_REDUCE_NONE);
}
static gw_tensor *losses_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_NONE, -100);
}
static gw_tensor *losses_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_nll_loss_nd(a, b, c, GW_REDUCE_NONE, 2);
}
static gw_tensor *losses_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_NONE, -100);
}
static gw_tensor *losses_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_NONE, -100);
}
static gw_tensor *losses_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_NONE, -100);
}
static gw_tensor *losses_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_NONE, -100, 0.0);
}
static gw_tensor *losses_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_NONE, 0, 0.0);
}
static gw_tensor *losses_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_NONE, -100, 0.0);
}
static gw_tensor *losses_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_NONE, -100, 0.0);
}
static gw_tensor *losses_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_NONE, -100, 0.0);
}
static gw_tensor *losses_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_NONE, -100, 0.2);
}
static gw_tensor *losses_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_NONE, 0, 0.2);
}
static gw_tensor *losses_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_NONE, -100, 0.2);
}
static gw_tensor *losses_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_NONE, -100, 0.2);
}
static gw_tensor *losses_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_NONE, -100, 0.2);
}
static gw_tensor *losses_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kl_div(a, b, GW_REDUCE_NONE, false, false);
}
static gw_tensor *losses_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kl_div(a, b, GW_REDUCE_NONE, false, true);
}
static gw_tensor *losses_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_poisson_nll_loss(a, b, true, false, 1e-8, GW_REDUCE_NONE);
}
static gw_tensor *losses_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_poisson_nll_loss(a, b, false, true, 1e-8, GW_REDUCE_NONE);
}
static gw_tensor *losses_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_gaussian_nll_loss(a, b, c, false, 1e-6, GW_REDUCE_NONE);
}
static gw_tensor *losses_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_gaussian_nll_loss(a, b, c, true, .75, GW_REDUCE_NONE);
}
static gw_tensor *losses_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_hinge_embedding_loss(a, b, 1, GW_REDUCE_NONE);
}
static gw_tensor *losses_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_margin_ranking_loss(a, b, c, .5, GW_REDUCE_NONE);
}
static gw_tensor *losses_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cosine_embedding_loss(a, b, c, .25, GW_REDUCE_NONE);
}
static gw_tensor *losses_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_triplet_margin_loss(a, b, c, 1, 2, 1e-6, false, GW_REDUCE_NONE);
}
static gw_tensor *losses_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_triplet_margin_loss(a, b, c, 4, 2, 1e-6, true, GW_REDUCE_NONE);
}
static gw_tensor *losses_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_multilabel_soft_margin_loss(a, b, NULL, GW_REDUCE_NONE);
}
static gw_tensor *losses_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_mse_loss(a, b, GW_REDUCE_MEAN);
}
static gw_tensor *losses_43(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_l1_loss(a, b, GW_REDUCE_MEAN);
}
static gw_tensor *losses_44(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_MEAN, 1.0);
}
static gw_tensor *losses_45(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_MEAN, 1.0);
}
static gw_tensor *losses_46(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_MEAN, 0.5);
}
static gw_tensor *losses_47(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_MEAN, 0.5);
}
static gw_tensor *losses_48(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_MEAN, 4.0);
}
static gw_tensor *losses_49(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_MEAN, 4.0);
}
static gw_tensor *losses_50(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_soft_margin_loss(a, b, GW_REDUCE_MEAN);
}
static gw_tensor *losses_51(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_binary_cross_entropy(a, b, NULL, GW_REDUCE_MEAN);
}
static gw_tensor *losses_52(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_binary_cross_entropy(a, b, c, GW_REDUCE_MEAN);
}
static gw_tensor *losses_53(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, NULL, NULL, GW_REDUCE_MEAN);
}
static gw_tensor *losses_54(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, c, NULL, GW_REDUCE_MEAN);
}
static gw_tensor *losses_55(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, NULL, d, GW_REDUCE_MEAN);
}
static gw_tensor *losses_56(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, c, d, GW_REDUCE_MEAN);
}
static gw_tensor *losses_57(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_MEAN, -100);
}
static gw_tensor *losses_58(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_nll_loss_nd(a, b, c, GW_REDUCE_MEAN, 2);
}
static gw_tensor *losses_59(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_MEAN, -100);
}
static gw_tensor *losses_60(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_MEAN, -100);
}
static gw_tensor *losses_61(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_MEAN, -100);
}
static gw_tensor *losses_62(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_MEAN, -100, 0.0);
}
static gw_tensor *losses_63(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_MEAN, 0, 0.0);
}
static gw_tensor *losses_64(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_MEAN, -100, 0.0);
}
static gw_tensor *losses_65(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_MEAN, -100, 0.0);
}
static gw_tensor *losses_66(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_MEAN, -100, 0.0);
}
static gw_tensor *losses_67(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_MEAN, -100, 0.2);
}
static gw_tensor *losses_68(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_MEAN, 0, 0.2);
}
static gw_tensor *losses_69(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_MEAN, -100, 0.2);
}
static gw_tensor *losses_70(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_MEAN, -100, 0.2);
}
static gw_tensor *losses_71(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_MEAN, -100, 0.2);
}
static gw_tensor *losses_72(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kl_div(a, b, GW_REDUCE_MEAN, false, false);
}
static gw_tensor *losses_73(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kl_div(a, b, GW_REDUCE_MEAN, false, true);
}
static gw_tensor *losses_74(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_poisson_nll_loss(a, b, true, false, 1e-8, GW_REDUCE_MEAN);
}
static gw_tensor *losses_75(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_poisson_nll_loss(a, b, false, true, 1e-8, GW_REDUCE_MEAN);
}
static gw_tensor *losses_76(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_gaussian_nll_loss(a, b, c, false, 1e-6, GW_REDUCE_MEAN);
}
static gw_tensor *losses_77(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_gaussian_nll_loss(a, b, c, true, .75, GW_REDUCE_MEAN);
}
static gw_tensor *losses_78(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_hinge_embedding_loss(a, b, 1, GW_REDUCE_MEAN);
}
static gw_tensor *losses_79(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_margin_ranking_loss(a, b, c, .5, GW_REDUCE_MEAN);
}
static gw_tensor *losses_80(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cosine_embedding_loss(a, b, c, .25, GW_REDUCE_MEAN);
}
static gw_tensor *losses_81(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_triplet_margin_loss(a, b, c, 1, 2, 1e-6, false, GW_REDUCE_MEAN);
}
static gw_tensor *losses_82(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_triplet_margin_loss(a, b, c, 4, 2, 1e-6, true, GW_REDUCE_MEAN);
}
static gw_tensor *losses_83(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_multilabel_soft_margin_loss(a, b, NULL, GW_REDUCE_MEAN);
}
static gw_tensor *losses_84(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_mse_loss(a, b, GW_REDUCE_SUM);
}
static gw_tensor *losses_85(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_l1_loss(a, b, GW_REDUCE_SUM);
}
static gw_tensor *losses_86(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_SUM, 1.0);
}
static gw_tensor *losses_87(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_SUM, 1.0);
}
static gw_tensor *losses_88(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_SUM, 0.5);
}
static gw_tensor *losses_89(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_SUM, 0.5);
}
static gw_tensor *losses_90(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_smooth_l1_loss(a, b, GW_REDUCE_SUM, 4.0);
}
static gw_tensor *losses_91(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_huber_loss(a, b, GW_REDUCE_SUM, 4.0);
}
static gw_tensor *losses_92(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_soft_margin_loss(a, b, GW_REDUCE_SUM);
}
static gw_tensor *losses_93(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_binary_cross_entropy(a, b, NULL, GW_REDUCE_SUM);
}
static gw_tensor *losses_94(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_binary_cross_entropy(a, b, c, GW_REDUCE_SUM);
}
static gw_tensor *losses_95(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, NULL, NULL, GW_REDUCE_SUM);
}
static gw_tensor *losses_96(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, c, NULL, GW_REDUCE_SUM);
}
static gw_tensor *losses_97(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, NULL, d, GW_REDUCE_SUM);
}
static gw_tensor *losses_98(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    gw_tensor *const d = in[3];
    (void)v, (void)a, (void)b, (void)c, (void)d;
    return gw_binary_cross_entropy_with_logits(a, b, c, d, GW_REDUCE_SUM);
}
static gw_tensor *losses_99(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_SUM, -100);
}
static gw_tensor *losses_100(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_nll_loss_nd(a, b, c, GW_REDUCE_SUM, 2);
}
static gw_tensor *losses_101(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_SUM, -100);
}
static gw_tensor *losses_102(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_SUM, -100);
}
static gw_tensor *losses_103(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_SUM, -100);
}
static gw_tensor *losses_104(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_SUM, -100, 0.0);
}
static gw_tensor *losses_105(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_SUM, 0, 0.0);
}
static gw_tensor *losses_106(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_SUM, -100, 0.0);
}
static gw_tensor *losses_107(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_SUM, -100, 0.0);
}
static gw_tensor *losses_108(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_SUM, -100, 0.0);
}
static gw_tensor *losses_109(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_SUM, -100, 0.2);
}
static gw_tensor *losses_110(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_SUM, 0, 0.2);
}
static gw_tensor *losses_111(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_SUM, -100, 0.2);
}
static gw_tensor *losses_112(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cross_entropy(a, b, c, GW_REDUCE_SUM, -100, 0.2);
}
static gw_tensor *losses_113(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cross_entropy(a, b, NULL, GW_REDUCE_SUM, -100, 0.2);
}
static gw_tensor *losses_114(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kl_div(a, b, GW_REDUCE_SUM, false, false);
}
static gw_tensor *losses_115(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kl_div(a, b, GW_REDUCE_SUM, false, true);
}
static gw_tensor *losses_116(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_poisson_nll_loss(a, b, true, false, 1e-8, GW_REDUCE_SUM);
}
static gw_tensor *losses_117(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_poisson_nll_loss(a, b, false, true, 1e-8, GW_REDUCE_SUM);
}
static gw_tensor *losses_118(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_gaussian_nll_loss(a, b, c, false, 1e-6, GW_REDUCE_SUM);
}
static gw_tensor *losses_119(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_gaussian_nll_loss(a, b, c, true, .75, GW_REDUCE_SUM);
}
static gw_tensor *losses_120(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_hinge_embedding_loss(a, b, 1, GW_REDUCE_SUM);
}
static gw_tensor *losses_121(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_margin_ranking_loss(a, b, c, .5, GW_REDUCE_SUM);
}
static gw_tensor *losses_122(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_cosine_embedding_loss(a, b, c, .25, GW_REDUCE_SUM);
}
static gw_tensor *losses_123(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_triplet_margin_loss(a, b, c, 1, 2, 1e-6, false, GW_REDUCE_SUM);
}
static gw_tensor *losses_124(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_triplet_margin_loss(a, b, c, 4, 2, 1e-6, true, GW_REDUCE_SUM);
}
static gw_tensor *losses_125(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_multilabel_soft_margin_loss(a, b, NULL, GW_REDUCE_SUM);
}
static gw_tensor *losses_126(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_kl_div(a, b, GW_REDUCE_SUM, true, false);
}
static gw_tensor *losses_127(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_binary_cross_entropy(a, b, NULL, GW_REDUCE_MEAN);
}
static gw_tensor *losses_128(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_binary_cross_entropy_with_logits(a, b, NULL, NULL, GW_REDUCE_NONE);
}
static gw_tensor *losses_129(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_nll_loss_nd(a, b, NULL, GW_REDUCE_MEAN, 0);
}
static const vector losses_vectors[] = {
    {"F.mse_loss(a, b, reduction='none')", losses_0, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){4.6494140625, 2.25, 1.5625, 2.44140625, 0.1650390625, 15.2587890625}, 2, {2, 3}}, "MseLossBackward0",
     {{(const double[]){-3.01875, -3.9000000000000004, -1.0, 5.9375, -0.4875, 8.59375}, 2, {2, 3}}, {(const double[]){3.01875, 3.9000000000000004, 1.0, -5.9375, 0.4875, -8.59375}, 2, {2, 3}}},
     {"MseLossBackwardBackward0", "MseLossBackwardBackward0"},
     {{(const double[]){1.82, 2.8600000000000003, 2.08, -7.6, 1.2000000000000002, 1.3200000000000003}, 2, {2, 3}}, {(const double[]){-1.82, -2.8600000000000003, -2.08, 7.6, -1.2000000000000002, -1.3200000000000003}, 2, {2, 3}}},
     true},
    {"F.l1_loss(a, b, reduction='none')", losses_1, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){2.15625, 1.5, 1.25, 1.5625, 0.40625, 3.90625}, 2, {2, 3}}, "AbsBackward0",
     {{(const double[]){-0.7, -1.3, -0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 1.3, 0.4, -1.9, 0.6, -1.1}, 2, {2, 3}}},
     {"MulBackward0", "NegBackward0"},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}, {(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='none', beta=1.0)", losses_2, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.65625, 1.0, 0.75, 1.0625, 0.08251953125, 3.40625}, 2, {2, 3}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.7, -1.3, -0.4, 1.9, -0.24375, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 1.3, 0.4, -1.9, 0.24375, -1.1}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, -0.0, 0.6000000000000001, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, -0.0, -0.0, 0.0, -0.6000000000000001, 0.0}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='none', delta=1.0)", losses_3, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.65625, 1.0, 0.75, 1.0625, 0.08251953125, 3.40625}, 2, {2, 3}}, "HuberLossBackward0",
     {{(const double[]){-0.7, -1.3, -0.4, 1.9, -0.24375, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 1.3, 0.4, -1.9, 0.24375, -1.1}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, -0.0, 0.6000000000000001, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, -0.0, -0.0, 0.0, -0.6000000000000001, 0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='none', beta=0.5)", losses_4, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.90625, 1.25, 1.0, 1.3125, 0.1650390625, 3.65625}, 2, {2, 3}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.7, -1.3, -0.4, 1.9, -0.4875, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 1.3, 0.4, -1.9, 0.4875, -1.1}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, -0.0, 1.2000000000000002, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, -0.0, -0.0, 0.0, -1.2000000000000002, 0.0}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='none', delta=0.5)", losses_5, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.953125, 0.625, 0.5, 0.65625, 0.08251953125, 1.828125}, 2, {2, 3}}, "HuberLossBackward0",
     {{(const double[]){-0.35, -0.65, -0.2, 0.95, -0.24375, 0.55}, 2, {2, 3}}, {(const double[]){0.35, 0.65, 0.2, -0.95, 0.24375, -0.55}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, -0.0, 0.6000000000000001, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, -0.0, -0.0, 0.0, -0.6000000000000001, 0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='none', beta=4.0)", losses_6, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.5811767578125, 0.28125, 0.1953125, 0.30517578125, 0.0206298828125, 1.9073486328125}, 2, {2, 3}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.37734375, -0.48750000000000004, -0.125, 0.7421875, -0.0609375, 1.07421875}, 2, {2, 3}}, {(const double[]){0.37734375, 0.48750000000000004, 0.125, -0.7421875, 0.0609375, -1.07421875}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.2275, 0.35750000000000004, 0.26, -0.95, 0.15000000000000002, 0.16500000000000004}, 2, {2, 3}}, {(const double[]){-0.2275, -0.35750000000000004, -0.26, 0.95, -0.15000000000000002, -0.16500000000000004}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='none', delta=4.0)", losses_7, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){2.32470703125, 1.125, 0.78125, 1.220703125, 0.08251953125, 7.62939453125}, 2, {2, 3}}, "HuberLossBackward0",
     {{(const double[]){-1.509375, -1.9500000000000002, -0.5, 2.96875, -0.24375, 4.296875}, 2, {2, 3}}, {(const double[]){1.509375, 1.9500000000000002, 0.5, -2.96875, 0.24375, -4.296875}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.91, 1.4300000000000002, 1.04, -3.8, 0.6000000000000001, 0.6600000000000001}, 2, {2, 3}}, {(const double[]){-0.91, -1.4300000000000002, -1.04, 3.8, -0.6000000000000001, -0.6600000000000001}, 2, {2, 3}}},
     true},
    {"F.soft_margin_loss(a, b, reduction='none')", losses_8, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){1.9102241504380872, 0.42870067827651864, 0.5759394198788437, 1.1157534602702044, 1.600412651601648, 0.06993619964497333}, 2, {2, 3}}, "SoftMarginLossBackward0",
     {{(const double[]){-0.5963669613778174, -0.4532386759341295, -0.17512939964568075, 1.2774302284406434, -0.4789120666437727, -0.07430136025359202}, 2, {2, 3}}, {0}},
     {"SoftMarginLossBackwardBackward0", NULL},
     {{(const double[]){0.0971195033937245, 0.059043843284899304, 0.0886082697855354, -0.7115747670292756, -0.02899523620462712, 0.09006731398767483}, 2, {2, 3}}, {0}},
     true},
    {"F.binary_cross_entropy(a, b, reduction='none')", losses_9, 2, {'g', 'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){0.5914987751879547, 0.7110417344857379, 0.9870122343857245, 0.5648090965188095, 0.3806989059916761, 0.6820928013429257}, 2, {2, 3}}, "BinaryCrossEntropyBackward0",
     {{(const double[]){-0.4977777777777777, 0.5052631578947369, 0.941991341991342, -0.293719806763285, 0.14222222222222222, -0.510144927536232}, 2, {2, 3}}, {(const double[]){1.1804792674991602, -0.49333650821637487, -0.258650865970021, -1.7827123133265677, 1.0118393721421373, 1.0320966024522233}, 2, {2, 3}}},
     {"BinaryCrossEntropyBackwardBackward0", "MulBackward0"},
     {{(const double[]){9.757919341431865, 6.006972086076071, 5.784647214233044, -17.71740577361629, 4.773609876560547, 4.700233844346254}, 2, {2, 3}}, {(const double[]){-5.840592592592593, -1.0778947368421052, -1.595844155844156, 15.978357487922706, 1.3653333333333333, -7.07400966183575}, 2, {2, 3}}},
     true},
    {"F.binary_cross_entropy(a, b, weight=c, reduction='none')", losses_10, 3, {'g', 'g', 'c'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){0.29574938759397734, 0.8888021681071724, 2.7142836445607426, 1.9768318378158334, 0.3331115427427166, 0.7673544015107914}, 2, {2, 3}}, "BinaryCrossEntropyBackward0",
     {{(const double[]){-0.24888888888888885, 0.631578947368421, 2.5904761904761906, -1.0280193236714976, 0.12444444444444444, -0.573913043478261}, 2, {2, 3}}, {(const double[]){0.5902396337495801, -0.6166706352704686, -0.7112898814175578, -6.2394930966429865, 0.88535945062437, 1.1611086777587514}, 2, {2, 3}}, {0}},
     {"BinaryCrossEntropyBackwardBackward0", "MulBackward0", NULL},
     {{(const double[]){4.878959670715933, 7.50871510759509, 15.907779839140872, -62.010920207657016, 4.1769086419904795, 5.287763074889536}, 2, {2, 3}}, {(const double[]){-2.9202962962962964, -1.3473684210526315, -4.388571428571429, 55.92425120772947, 1.1946666666666668, -7.958260869565218}, 2, {2, 3}}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, None, pos_weight=None, reduction='none')", losses_11, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.5977241504380871, 0.7412006782765186, 0.7946894198788437, 0.5766909602702044, 0.3972876516016479, 1.7105611996449732}, 2, {2, 3}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.07136696137781737, 0.19676132406587052, 0.17487060035431923, -0.14756977155935652, 0.046087933356227274, 0.6131986397464081}, 2, {2, 3}}, {(const double[]){1.2249999999999999, -0.8125, -0.1, -1.3656249999999999, 0.825, -2.8875}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.23711950339372448, 1.2290438432848996, 0.7686082697855354, -1.2815747670292756, 0.751004763795373, -0.6799326860123253}, 2, {2, 3}}, {(const double[]){-0.77, -0.26, -0.36000000000000004, 3.23, 0.18, -1.4300000000000002}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, c, pos_weight=None, reduction='none')", losses_12, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.29886207521904357, 0.9265008478456482, 2.1853959046668203, 2.0184183609457156, 0.34762669515144196, 1.9243813496005948}, 2, {2, 3}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.035683480688908684, 0.24595165508233816, 0.4808941509743779, -0.5164942004577479, 0.04032694168669886, 0.6898484697147091}, 2, {2, 3}}, {(const double[]){0.6124999999999999, -1.015625, -0.275, -4.7796875, 0.7218749999999999, -3.2484375}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.11855975169686224, 1.5363048041061242, 2.1136727419102224, -4.485511684602464, 0.6571291683209513, -0.7649242717638659}, 2, {2, 3}}, {(const double[]){-0.385, -0.325, -0.9900000000000001, 11.305, 0.1575, -1.6087500000000003}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, None, pos_weight=d, reduction='none')", losses_13, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){1.0752801880476088, 0.47777550870738894, 0.8306856336212713, 0.8744435554728578, 0.29866961652592694, 1.7236742370784057}, 2, {2, 3}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.2204587017222717, -0.014929006950597129, 0.1639250128764642, -0.6144971002288738, -0.006888037487122167, 0.5992671346988596}, 2, {2, 3}}, {(const double[]){2.562156905306661, -0.12759455912026285, 0.01518788397576869, -0.6113184254866116, 0.8926237954804943, -2.849035090195265}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.38067277151771906, 0.8332402866340329, 0.9230062763459601, -2.002026773769039, 0.6849830229533496, -0.6890505407283934}, 2, {2, 3}}, {(const double[]){-1.426003657515599, -0.17532386759341295, -0.4388082298405564, 4.288368611650906, 0.1618368099965659, -1.4782958841648348}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, c, pos_weight=d, reduction='none')", losses_14, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.5376400940238044, 0.5972193858842362, 2.284385492458496, 3.060552444155002, 0.26133591446018606, 1.9391335167132064}, 2, {2, 3}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.11022935086113585, -0.01866125868824641, 0.45079378541027654, -2.1507398508010582, -0.006027032801231896, 0.674175526536217}, 2, {2, 3}}, {(const double[]){1.2810784526533305, -0.15949319890032856, 0.0417666809333639, -2.1396144892031406, 0.7810458210454325, -3.205164476469673}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.19033638575885953, 1.0415503582925412, 2.53826725995139, -7.007093708191636, 0.5993601450841808, -0.7751818583194425}, 2, {2, 3}}, {(const double[]){-0.7130018287577995, -0.2191548344917662, -1.20672263206153, 15.009290140778171, 0.14160720874699517, -1.6630828696854394}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='none')", losses_15, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){-0.25, -0.71875}, 1, {2}}, "NllLossBackward0",
     {{(const double[]){0.0, 0.0, -0.7, 1.3, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"NllLossBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     true},
    {"F.nll_loss(a, b, c, ignore_index=2, reduction='none')", losses_16, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.0, -1.4375}, 1, {2}}, "NllLossBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 2.6, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"NllLossBackwardBackward0", NULL, NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='none')", losses_17, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){-1.5}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, -0.7}, 1, {2}}, {0}},
     {"NllLossBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0}, 1, {2}}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='none')", losses_18, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){0.0, 1.0, 1.0, 1.0, 0.0, 0.0}, 2, {3, 2}}},
     {(const double[]){-0.5, -0.75, -3.0, 2.25, -1.0, -0.25}, 2, {3, 2}}, "ViewBackward0",
     {{(const double[]){-0.7, 0.0, 0.0, 1.3, 0.0, 0.0, -0.4, -1.9, 0.6, -1.1, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"ReshapeAliasBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='none')", losses_19, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 4, {1, 3, 2, 2}}, {(const double[]){0.0, 1.0, 2.0, 1.0}, 3, {1, 2, 2}}},
     {(const double[]){-0.5, -1.5, 1.0, 2.25}, 3, {1, 2, 2}}, "NllLoss2DBackward0",
     {{(const double[]){-0.7, 0.0, 0.0, 0.0, 0.0, 1.3, 0.0, -1.9, 0.0, 0.0, -0.4, 0.0}, 4, {1, 3, 2, 2}}, {0}},
     {"NllLoss2DBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 4, {1, 3, 2, 2}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='none', label_smoothing=0.0)", losses_20, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){0.4396715418478858, 2.2675134697131005}, 1, {2}}, "NllLossBackward0",
     {{(const double[]){0.06103263939945738, 0.18799376421214709, -0.24902640361160436, 1.1653597948281442, -0.2595257880896612, -0.9058340067384831}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.02917243440581205, -0.15453446949505284, 0.12536203508924074, 0.3352078771294614, 0.12707851828127786, -0.4622863954107392}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, c, ignore_index=0, reduction='none', label_smoothing=0.0)", losses_21, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.6595073127718287, 0.0}, 1, {2}}, "NllLossBackward0",
     {{(const double[]){0.09154895909918605, 0.2819906463182206, -0.3735396054174065, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL, NULL},
     {{(const double[]){0.043758651608718065, -0.23180170424257926, 0.18804305263386112, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='none', label_smoothing=0.0)", losses_22, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){1.3222125991169, 3.2459644394262006}, 1, {2}}, "NegBackward0",
     {{(const double[]){-0.12159644052547479, -0.1855054563143713, 0.3071018968398461, 0.7057195896562886, 0.6184484238206777, -1.324168013476966}, 2, {2, 3}}, {(const double[]){1.70777007929352, 0.92027007929352, 0.30777007929352007, -2.9477675106270307, -2.0946425106270308, -0.46964251062703083}, 2, {2, 3}}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0"},
     {{(const double[]){0.10449324070562817, -0.9532114250203183, 0.84871818431469, 0.7507432823636543, 1.3472477239563352, -2.0979910063199894}, 2, {2, 3}}, {(const double[]){-0.3345866127534703, 0.5754133872465297, -0.19458661275347025, -3.2365535963947716, -0.6365535963947716, 0.6634464036052284}, 2, {2, 3}}},
     true},
    {"F.cross_entropy(a, b, c, reduction='none', label_smoothing=0.0)", losses_23, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){1.630942070482393, 4.309408674282752}, 1, {2}}, "NegBackward0",
     {{(const double[]){-0.2927819005630087, 0.0012441539488878737, 0.29153774661412085, 1.6133994870703607, -0.0800644702241531, -1.533335016846208}, 2, {2, 3}}, {(const double[]){3.41554015858704, 0.46013503964676, 0.46165511894028005, -5.895535021254061, -1.0473212553135154, -0.7044637659405463}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0", NULL},
     {{(const double[]){0.1547675587568054, -0.9298604756819796, 0.7750929169251742, 1.3083472209283853, 0.5657869830969741, -1.8741342040253592}, 2, {2, 3}}, {(const double[]){-0.6691732255069406, 0.28770669362326484, -0.29187991913020533, -6.473107192789543, -0.3182767981973858, 0.9951696054078427}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='none', label_smoothing=0.0)", losses_24, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){0.31326168751822286}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.18825899495899656, -0.18825899495899656}, 1, {2}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.17891685924974848, -0.17891685924974848}, 1, {2}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='none', label_smoothing=0.2)", losses_25, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){0.6313382085145525, 2.096680136379767}, 1, {2}}, "AddBackward0",
     {{(const double[]){0.014365972732790713, 0.14132709754548042, -0.15569307027827098, 0.9920264614948109, -0.17285912142299453, -0.8191673400718165}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.02917243440581205, -0.15453446949505284, 0.12536203508924074, 0.3352078771294614, 0.12707851828127786, -0.4622863954107392}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, c, ignore_index=0, reduction='none', label_smoothing=0.2)", losses_26, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.9406849280435658, 0.0}, 1, {2}}, "AddBackward0",
     {{(const double[]){-0.0038187955474625265, 0.25239085417781565, -0.2485720586303531, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL, NULL},
     {{(const double[]){0.04278623712852433, -0.22665055525941083, 0.18386431813088636, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='none', label_smoothing=0.2)", losses_27, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){1.3373710543297639, 2.879440912150248}, 1, {2}}, "NegBackward0",
     {{(const double[]){-0.131737291207155, -0.15747227887573428, 0.2892095700828894, 0.6243142973573264, 0.5295202481052766, -1.1538345454626031}, 2, {2, 3}}, {(const double[]){1.3662160634348162, 0.736216063434816, 0.24621606343481606, -2.3582140085016245, -1.6757140085016247, -0.3757140085016247}, 2, {2, 3}}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0"},
     {{(const double[]){0.08942907944566496, -0.7934760339152652, 0.7040469544696002, 0.6676362013168159, 1.1032138828213236, -1.7708500841381394}, 2, {2, 3}}, {(const double[]){-0.26766929020277624, 0.4603307097972238, -0.1556692902027762, -2.5892428771158174, -0.5092428771158173, 0.5307571228841828}, 2, {2, 3}}},
     true},
    {"F.cross_entropy(a, b, c, reduction='none', label_smoothing=0.2)", losses_28, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){1.7178327342120174, 3.8396971980163617}, 1, {2}}, "NegBackward0",
     {{(const double[]){-0.3112834832772183, 0.02779366028234954, 0.2834898229948689, 1.428148868277127, -0.08992511966989875, -1.3382237486072286}, 2, {2, 3}}, {(const double[]){2.7324321268696323, 0.368108031717408, 0.3693240951522241, -4.716428017003249, -0.8378570042508123, -0.563571012752437}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0", NULL},
     {{(const double[]){0.13159336284699422, -0.7850975724109313, 0.6535042095639368, 1.136066543977231, 0.4865171913525866, -1.6225837353298176}, 2, {2, 3}}, {(const double[]){-0.5353385804055525, 0.2301653548986119, -0.23350393530416427, -5.178485754231635, -0.25462143855790864, 0.7961356843262742}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='none', label_smoothing=0.2)", losses_29, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){0.4132616875182229}, 0, {0}}, "AddBackward0",
     {{(const double[]){0.11825899495899654, -0.11825899495899658}, 1, {2}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.17891685924974846, -0.17891685924974846}, 1, {2}}, {0}},
     true},
    {"F.kl_div(a, b, reduction='none')", losses_30, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){0.09092640972002736, -0.03407359027997264, -0.29118019270997947, -0.7548240543388357, -1.3199649685464574, -1.3521859698793972}, 2, {2, 3}}, "SubBackward0",
     {{(const double[]){-0.175, 0.65, -0.05, -1.4249999999999998, 0.525, -0.41250000000000003}, 2, {2, 3}}, {(const double[]){0.9545939472160765, -1.2114086652720713, -0.5317766166719343, -0.012220937658383724, 0.30511883557471353, -2.866412178312899}, 2, {2, 3}}},
     {"MulBackward0", "AddBackward0"},
     {{(const double[]){0.13999999999999999, 1.1700000000000002, 0.68, -0.57, 0.78, -0.77}, 2, {2, 3}}, {(const double[]){-1.33, -2.6000000000000005, -5.800000000000001, 3.9899999999999998, -0.7114285714285715, 0.6233333333333331}, 2, {2, 3}}},
     true},
    {"F.kl_div(a, b, reduction='none', log_target=True)", losses_31, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){3.2369146312502646, -0.17914945240007943, 5.60211133792258, -0.6720228760000972, -1.0703261923313503, -1.084726449038242}, 2, {2, 3}}, "MulBackward0",
     {{(const double[]){-1.0508244600000858, 0.1552628587467355, -1.7926756281352259, -0.8171798172161182, 1.5807894532893787, -0.30545896804916894}, 2, {2, 3}}, {(const double[]){3.316664701875271, 0.07763142937336776, 4.033520163304258, -0.4596636471840667, -0.9385937378905685, -0.8877401258928973}, 2, {2, 3}}},
     {"NegBackward0", "AddBackward0"},
     {{(const double[]){0.2101648920000172, 0.13973657287206195, 3.047548567829884, -0.24515394516483546, 2.055026289276192, -0.21382127763441824}, 2, {2, 3}}, {(const double[]){-2.029404738375166, -0.10092085818537808, -11.517940910768825, 1.4964605402770166, -2.8009613125471176, -0.8046934689545294}, 2, {2, 3}}},
     true},
    {"F.poisson_nll_loss(a, b, reduction='none')", losses_32, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){1.048773943450445, 1.3165114285189903, 0.5965254166877414, -0.46375822651202325, 2.751951722920577, 10.851449186067095}, 2, {2, 3}}, "SubBackward0",
     {{(const double[]){-0.22835823958468843, 0.9291601429253126, -0.5863898333249035, -2.751453130372844, -1.8480460337523463, 13.947531604673804}, 2, {2, 3}}, {(const double[]){1.2249999999999999, -0.8125, -0.1, -1.3656249999999999, 0.825, -2.8875}, 2, {2, 3}}},
     {"AddBackward0", "MulBackward0"},
     {{(const double[]){0.2738059364568427, 1.3091679714149376, 1.1422491500075869, -7.197529678366165, 0.06808618987429615, 18.970541086075947}, 2, {2, 3}}, {(const double[]){-0.77, -0.26, -0.36000000000000004, 3.23, 0.18, -1.4300000000000002}, 2, {2, 3}}},
     true},
    {"F.poisson_nll_loss(a, b, log_input=False, full=True, reduction='none')", losses_33, 2, {'g', 'c'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){0.8465735802799728, 1.0305102988617776, 1.4247389790439127, 1.5453200074523568, 0.9918399585464573, 0.9778300410328645}, 2, {2, 3}}, "AddBackward0",
     {{(const double[]){1.3999999826097564e-08, -1.0399999972321439e-08, 1.4545454285475046e-09, 5.428571370202917e-09, -6.8571427425112574e-09, 9.777777698616319e-09}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{(const double[]){1.5399999384000016, 0.20799999667200006, 0.13090908995702483, -0.9228571375836735, -0.20571428101224495, 1.2711110885135808}, 2, {2, 3}}, {0}},
     true},
    {"F.gaussian_nll_loss(a, b, c, reduction='none')", losses_34, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){4.302840472220027, 1.011571775657105, 0.7898913649301491, 0.9751538056762554, 0.0275423394020244, 6.84057554560597}, 2, {2, 3}}, "MulBackward0",
     {{(const double[]){-3.01875, -1.56, -0.18181818181818185, 0.8482142857142857, -0.2785714285714286, 3.8194444444444446}, 2, {2, 3}}, {(const double[]){3.01875, 1.56, 0.18181818181818185, -0.8482142857142857, 0.2785714285714286, -3.8194444444444446}, 2, {2, 3}}, {(const double[]){-5.8091796874999995, 0.4159999999999999, 0.03140495867768596, 0.08209502551020406, -0.2781887755102041, -6.142091049382717}, 2, {2, 3}}},
     {"MulBackward0", "NegBackward0", "AddBackward0"},
     {{(const double[]){7.25375, -0.9775999999999998, 0.3980165289256199, -1.400765306122449, 0.9085714285714286, 5.000246913580248}, 2, {2, 3}}, {(const double[]){-7.25375, 0.9775999999999998, -0.3980165289256199, 1.400765306122449, -0.9085714285714286, -5.000246913580248}, 2, {2, 3}}, {(const double[]){30.021796875, 0.46591999999999967, 0.17298271975957932, 0.5245253279883382, -0.1475510204081633, -16.79703017832648}, 2, {2, 3}}},
     true},
    {"F.gaussian_nll_loss(a, b, c, full=True, eps=.75, reduction='none')", losses_35, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.5}, 2, {2, 1}}},
     {(const double[]){3.8747068719787823, 2.2750974969787823, 1.816764163645449, 1.9354731705920882, 1.1766841080920882, 6.207934108092088}, 2, {2, 3}}, "AddBackward0",
     {{(const double[]){-2.0124999999999997, -2.6, -0.6666666666666666, 1.9791666666666665, -0.16249999999999998, 2.8645833333333335}, 2, {2, 3}}, {(const double[]){2.0124999999999997, 2.6, 0.6666666666666666, -1.9791666666666665, 0.16249999999999998, -2.8645833333333335}, 2, {2, 3}}, {(const double[]){-0.9818576388888887, -3.9387369791666673}, 2, {2, 1}}},
     {"MulBackward0", "NegBackward0", "AddBackward0"},
     {{(const double[]){3.628333333333333, 5.026666666666668, 2.1866666666666665, -0.29027777777777786, 0.2158333333333333, 3.686527777777778}, 2, {2, 3}}, {(const double[]){-3.628333333333333, -5.026666666666668, -2.1866666666666665, 0.29027777777777786, -0.2158333333333333, -3.686527777777778}, 2, {2, 3}}, {(const double[]){4.182569444444443, -8.449748263888889}, 2, {2, 1}}},
     true},
    {"F.hinge_embedding_loss(a, b, reduction='none')", losses_36, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){-1.75, 1.625, 0.25, 0.28125, 0.0, 2.625}, 2, {2, 3}}, "AddBackward0",
     {{(const double[]){0.7, 1.3, 0.4, -1.9, 0.0, 1.1}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{0}, {0}},
     true},
    {"F.margin_ranking_loss(a, b, c, .5, reduction='none')", losses_37, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){2.65625, 2.0, 1.75, 2.0625, 0.90625, 0.0}, 2, {2, 3}}, "ClampMinBackward0",
     {{(const double[]){-0.7, -1.3, -0.4, 1.9, -0.6, -0.0}, 2, {2, 3}}, {(const double[]){0.7, 1.3, 0.4, -1.9, 0.6, 0.0}, 2, {2, 3}}, {0}},
     {"MulBackward0", "NegBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"F.cosine_embedding_loss(a, b, c, .25, reduction='none')", losses_38, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){1.0, -1.0}, 1, {2}}},
     {(const double[]){0.7989958357239503, 0.0}, 1, {2}}, "AddBackward0",
     {{(const double[]){-0.1276494267116028, 0.27633412386423595, -0.20271067732078993, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.2564164075663408, 0.04549105816293031, -0.005000444651746233, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"AddBackward0", "AddBackward0", NULL},
     {{(const double[]){-0.24308369964498788, 0.10697265090829305, 0.07832894473252608, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.14691332136215585, -0.028617917521223862, -0.07910402551826383, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     true},
    {"F.triplet_margin_loss(a, b, c, reduction='none')", losses_39, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){0.05820754492033586, 2.02745660148127}, 1, {2}}, "ClampMinBackward0",
     {{(const double[]){-0.10986168768091348, 0.7018013214129712, 0.15366225405908174, -1.6107117988422464, 0.07822239537507618, -0.5919176373603751}, 2, {2, 3}}, {(const double[]){0.518874996730231, -0.36095692750250236, 0.3007969984161347, 0.4805727645046322, 0.12494914637032, 1.201431449912022}, 2, {2, 3}}, {(const double[]){-0.4090133090493175, -0.34084439391046895, -0.45445925247521646, 1.130139034337614, -0.20317154174539617, -0.6095138125516469}, 2, {2, 3}}},
     {"AddBackward0", "NegBackward0", "NegBackward0"},
     {{(const double[]){-0.0645075510150343, -0.09931516412216126, 0.3887271344965901, 0.693976212559757, -0.10234414042115259, 0.0748872076808832}, 2, {2, 3}}, {(const double[]){0.1595178223972717, -0.06388798439499749, -0.35183402987264367, -0.5831890869413712, -0.2992610062476832, 0.2643989376474033}, 2, {2, 3}}, {(const double[]){-0.09501027138223739, 0.16320314851715875, -0.03689310462394642, -0.11078712561838588, 0.4016051466688358, -0.3392861453282865}, 2, {2, 3}}},
     true},
    {"F.triplet_margin_loss(a, b, c, margin=4., swap=True, reduction='none')", losses_40, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){3.308671753122744, 5.02745660148127}, 1, {2}}, "ClampMinBackward0",
     {{(const double[]){-0.518874996730231, 0.36095692750250236, -0.3007969984161347, -1.6107117988422464, 0.07822239537507618, -0.5919176373603751}, 2, {2, 3}}, {(const double[]){0.5371026296187369, 0.2952446615392416, 0.5438345015681626, 0.4805727645046322, 0.12494914637032, 1.201431449912022}, 2, {2, 3}}, {(const double[]){-0.018227632888505877, -0.656201589041744, -0.24303750315202788, 1.130139034337614, -0.20317154174539617, -0.6095138125516469}, 2, {2, 3}}},
     {"AddBackward0", "AddBackward0", "AddBackward0"},
     {{(const double[]){-0.1595178223972717, 0.06388798439499749, 0.35183402987264367, 0.693976212559757, -0.10234414042115259, 0.0748872076808832}, 2, {2, 3}}, {(const double[]){0.38207017453098746, -0.25695273769471527, 0.15274980488371226, -0.5831890869413712, -0.2992610062476832, 0.2643989376474033}, 2, {2, 3}}, {(const double[]){-0.22255235213371574, 0.19306475329971778, -0.5045838347563559, -0.11078712561838588, 0.4016051466688358, -0.3392861453282865}, 2, {2, 3}}},
     true},
    {"F.multilabel_soft_margin_loss(a, b, reduction='none')", losses_41, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){0.9716214161978165, 0.9287007705056086}, 1, {2}}, "DivBackward0",
     {{(const double[]){-0.1987889871259391, 0.08135053157792067, -0.10215881645998043, -0.29134373631102395, -0.34588093702050254, 0.029270232827172612}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{(const double[]){0.032373167797908164, -0.010597612897289617, 0.05168815737489565, 0.16228898195404529, -0.02094100392556403, -0.035481063086053706}, 2, {2, 3}}, {0}},
     true},
    {"F.mse_loss(a, b, reduction='mean')", losses_42, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){4.387858072916667}, 0, {0}}, "MseLossBackward0",
     {{(const double[]){-0.5031249999999999, 0.35, -0.29166666666666663, 0.36458333333333326, 0.09479166666666665, 0.9114583333333333}, 2, {2, 3}}, {(const double[]){0.5031249999999999, -0.35, 0.29166666666666663, -0.36458333333333326, -0.09479166666666665, -0.9114583333333333}, 2, {2, 3}}},
     {"MseLossBackwardBackward0", "MseLossBackwardBackward0"},
     {{(const double[]){0.30333333333333334, -0.25666666666666665, 0.6066666666666667, -0.4666666666666667, -0.23333333333333328, 0.13999999999999999}, 2, {2, 3}}, {(const double[]){-0.30333333333333334, 0.25666666666666665, -0.6066666666666667, 0.4666666666666667, 0.23333333333333328, -0.13999999999999999}, 2, {2, 3}}},
     true},
    {"F.l1_loss(a, b, reduction='mean')", losses_43, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.796875}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.11666666666666665, 0.11666666666666665, -0.11666666666666665, 0.11666666666666665, 0.11666666666666665, 0.11666666666666665}, 2, {2, 3}}, {(const double[]){0.11666666666666665, -0.11666666666666665, 0.11666666666666665, -0.11666666666666665, -0.11666666666666665, -0.11666666666666665}, 2, {2, 3}}},
     {"MulBackward0", "NegBackward0"},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}, {(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='mean', beta=1.0)", losses_44, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.3262532552083333}, 0, {0}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.11666666666666665, 0.11666666666666665, -0.11666666666666665, 0.11666666666666665, 0.047395833333333325, 0.11666666666666665}, 2, {2, 3}}, {(const double[]){0.11666666666666665, -0.11666666666666665, 0.11666666666666665, -0.11666666666666665, -0.047395833333333325, -0.11666666666666665}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -0.11666666666666664, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 0.11666666666666664, 0.0}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='mean', delta=1.0)", losses_45, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.3262532552083333}, 0, {0}}, "HuberLossBackward0",
     {{(const double[]){-0.11666666666666665, 0.11666666666666665, -0.11666666666666665, 0.11666666666666665, 0.047395833333333325, 0.11666666666666665}, 2, {2, 3}}, {(const double[]){0.11666666666666665, -0.11666666666666665, 0.11666666666666665, -0.11666666666666665, -0.047395833333333325, -0.11666666666666665}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -0.11666666666666664, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 0.11666666666666664, 0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='mean', beta=0.5)", losses_46, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.54833984375}, 0, {0}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.11666666666666665, 0.11666666666666665, -0.11666666666666665, 0.11666666666666665, 0.09479166666666665, 0.11666666666666665}, 2, {2, 3}}, {(const double[]){0.11666666666666665, -0.11666666666666665, 0.11666666666666665, -0.11666666666666665, -0.09479166666666665, -0.11666666666666665}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -0.23333333333333328, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 0.23333333333333328, 0.0}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='mean', delta=0.5)", losses_47, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.774169921875}, 0, {0}}, "HuberLossBackward0",
     {{(const double[]){-0.05833333333333333, 0.05833333333333333, -0.05833333333333333, 0.05833333333333333, 0.047395833333333325, 0.05833333333333333}, 2, {2, 3}}, {(const double[]){0.05833333333333333, -0.05833333333333333, 0.05833333333333333, -0.05833333333333333, -0.047395833333333325, -0.05833333333333333}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -0.11666666666666664, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 0.11666666666666664, 0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='mean', beta=4.0)", losses_48, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.5484822591145834}, 0, {0}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.06289062499999999, 0.04375, -0.03645833333333333, 0.04557291666666666, 0.011848958333333331, 0.11393229166666666}, 2, {2, 3}}, {(const double[]){0.06289062499999999, -0.04375, 0.03645833333333333, -0.04557291666666666, -0.011848958333333331, -0.11393229166666666}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.03791666666666667, -0.03208333333333333, 0.07583333333333334, -0.058333333333333334, -0.02916666666666666, 0.017499999999999998}, 2, {2, 3}}, {(const double[]){-0.03791666666666667, 0.03208333333333333, -0.07583333333333334, 0.058333333333333334, 0.02916666666666666, -0.017499999999999998}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='mean', delta=4.0)", losses_49, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){2.1939290364583335}, 0, {0}}, "HuberLossBackward0",
     {{(const double[]){-0.25156249999999997, 0.175, -0.14583333333333331, 0.18229166666666663, 0.047395833333333325, 0.45572916666666663}, 2, {2, 3}}, {(const double[]){0.25156249999999997, -0.175, 0.14583333333333331, -0.18229166666666663, -0.047395833333333325, -0.45572916666666663}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.15166666666666667, -0.12833333333333333, 0.30333333333333334, -0.23333333333333334, -0.11666666666666664, 0.06999999999999999}, 2, {2, 3}}, {(const double[]){-0.15166666666666667, 0.12833333333333333, -0.30333333333333334, 0.23333333333333334, 0.11666666666666664, -0.06999999999999999}, 2, {2, 3}}},
     true},
    {"F.soft_margin_loss(a, b, reduction='mean')", losses_50, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){0.9501610933517126}, 0, {0}}, "SoftMarginLossBackward0",
     {{(const double[]){-0.09939449356296955, 0.04067526578896034, -0.051079408229990214, 0.07843869823758337, 0.09312179073628912, -0.007880447299623394}, 2, {2, 3}}, {0}},
     {"SoftMarginLossBackwardBackward0", NULL},
     {{(const double[]){0.016186583898954082, -0.0052988064486448085, 0.025844078687447824, -0.04369318744916603, 0.005637962595344163, 0.009552593907783692}, 2, {2, 3}}, {0}},
     true},
    {"F.binary_cross_entropy(a, b, reduction='mean')", losses_51, 2, {'g', 'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){0.6528589246521381}, 0, {0}}, "BinaryCrossEntropyBackward0",
     {{(const double[]){-0.08296296296296295, -0.04534412955465586, 0.2747474747474747, -0.018035426731078903, -0.02765432098765432, -0.054106280193236704}, 2, {2, 3}}, {(const double[]){0.19674654458319338, 0.044273789198905435, -0.07543983590792279, -0.1094647911691752, -0.19674654458319338, 0.1094647911691752}, 2, {2, 3}}},
     {"BinaryCrossEntropyBackwardBackward0", "DivBackward1"},
     {{(const double[]){1.6263198902386444, -0.5390872384940063, 1.6871887708179711, -1.0879108808360878, -0.9282019204423286, 0.4985096501579359}, 2, {2, 3}}, {(const double[]){-0.9734320987654321, 0.09673414304993251, -0.4654545454545455, 0.9811272141706925, -0.2654814814814815, -0.7502737520128825}, 2, {2, 3}}},
     true},
    {"F.binary_cross_entropy(a, b, weight=c, reduction='mean')", losses_52, 3, {'g', 'g', 'c'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){1.162688830388539}, 0, {0}}, "BinaryCrossEntropyBackward0",
     {{(const double[]){-0.04148148148148147, -0.056680161943319825, 0.7555555555555554, -0.06312399355877617, -0.02419753086419753, -0.060869565217391286}, 2, {2, 3}}, {(const double[]){0.09837327229159669, 0.05534223649863179, -0.2074595487467877, -0.3831267690921132, -0.1721532265102942, 0.1231478900653221}, 2, {2, 3}}, {0}},
     {"BinaryCrossEntropyBackwardBackward0", "DivBackward1", NULL},
     {{(const double[]){0.8131599451193222, -0.673859048117508, 4.63976911974942, -3.8076880829263073, -0.8121766803870374, 0.560823356427678}, 2, {2, 3}}, {(const double[]){-0.48671604938271606, 0.12091767881241565, -1.28, 3.4339452495974236, -0.2322962962962963, -0.8440579710144926}, 2, {2, 3}}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, None, pos_weight=None, reduction='mean')", losses_53, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.803025676685046}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.01189449356296956, -0.017658067544372994, 0.05100392510334311, -0.009061301762416629, -0.008961542597044191, 0.06503621936704328}, 2, {2, 3}}, {(const double[]){0.20416666666666664, 0.07291666666666667, -0.029166666666666664, -0.08385416666666666, -0.16041666666666665, -0.30624999999999997}, 2, {2, 3}}, {0}, {0}},
     {"DivBackward1", "DivBackward1", NULL, NULL},
     {{(const double[]){0.03951991723228741, -0.1102988064486448, 0.22417741202078112, -0.07869318744916604, -0.1460287040713225, -0.07211407275888296}, 2, {2, 3}}, {(const double[]){-0.12833333333333333, 0.02333333333333333, -0.105, 0.1983333333333333, -0.034999999999999996, -0.15166666666666667}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, c, pos_weight=None, reduction='mean')", losses_54, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){1.2835308722382108}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.00594724678148478, -0.022072584430466242, 0.14026079403419353, -0.0317145561684582, -0.007841349772413667, 0.07316574678792369}, 2, {2, 3}}, {(const double[]){0.10208333333333332, 0.09114583333333333, -0.08020833333333333, -0.2934895833333333, -0.14036458333333332, -0.34453124999999996}, 2, {2, 3}}, {0}, {0}},
     {"DivBackward1", "DivBackward1", NULL, NULL},
     {{(const double[]){0.019759958616143707, -0.13787350806080598, 0.6164878830571482, -0.27542615607208115, -0.12777511606240718, -0.08112833185374334}, 2, {2, 3}}, {(const double[]){-0.06416666666666666, 0.029166666666666664, -0.28874999999999995, 0.6941666666666666, -0.030624999999999996, -0.170625}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, None, pos_weight=d, reduction='mean')", losses_55, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.8800881232422434}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.03674311695371195, 0.0013397826750535886, 0.04781146208896871, -0.03773227808422909, 0.001339340622495977, 0.0635586354983639}, 2, {2, 3}}, {(const double[]){0.4270261508844435, 0.011450793767203074, 0.004429799492932534, -0.037537096301809486, -0.17356573801009612, -0.3021703883540432}, 2, {2, 3}}, {0}, {0}},
     {"DivBackward1", "DivBackward1", NULL, NULL},
     {{(const double[]){0.06344546191961983, -0.07477797444151577, 0.2692101639342383, -0.12293146856476556, -0.13319114335204021, -0.0730811179560417}, 2, {2, 3}}, {(const double[]){-0.23766727625259984, 0.0157341932455627, -0.12798573370349559, 0.2633208796627749, -0.03146826861044337, -0.15678895741142188}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, c, pos_weight=d, reduction='mean')", losses_56, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){1.4467111412824885}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.018371558476855974, 0.0016747283438169856, 0.13148152074466396, -0.13206297329480182, 0.0011719230446839797, 0.07150346493565939}, 2, {2, 3}}, {(const double[]){0.21351307544222176, 0.014313492209003844, 0.01218194860556447, -0.1313798370563332, -0.1518700207588341, -0.33994168689829857}, 2, {2, 3}}, {0}, {0}},
     {"DivBackward1", "DivBackward1", NULL, NULL},
     {{(const double[]){0.03172273095980992, -0.09347246805189469, 0.7403279508191554, -0.4302601399766794, -0.11654225043303515, -0.08221625770054693}, 2, {2, 3}}, {(const double[]){-0.11883363812629992, 0.019667741556953375, -0.3519607676846128, 0.9216230788197122, -0.027534735034137947, -0.1763875770878496}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='mean')", losses_57, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){-0.484375}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, 0.0, -0.35, -0.35, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"NllLossBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     true},
    {"F.nll_loss(a, b, c, ignore_index=2, reduction='mean')", losses_58, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){-0.71875}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, 0.0, 0.0, -0.7, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"NllLossBackwardBackward0", NULL, NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='mean')", losses_59, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){-1.5}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, -0.7}, 1, {2}}, {0}},
     {"NllLossBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0}, 1, {2}}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='mean')", losses_60, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){0.0, 1.0, 1.0, 1.0, 0.0, 0.0}, 2, {3, 2}}},
     {(const double[]){-0.5416666666666666}, 0, {0}}, "NllLoss2DBackward0",
     {{(const double[]){-0.11666666666666665, 0.0, 0.0, -0.11666666666666665, 0.0, 0.0, -0.11666666666666665, -0.11666666666666665, -0.11666666666666665, -0.11666666666666665, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"ReshapeAliasBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='mean')", losses_61, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 4, {1, 3, 2, 2}}, {(const double[]){0.0, 1.0, 2.0, 1.0}, 3, {1, 2, 2}}},
     {(const double[]){0.3125}, 0, {0}}, "NllLoss2DBackward0",
     {{(const double[]){-0.175, 0.0, 0.0, 0.0, 0.0, -0.175, 0.0, -0.175, 0.0, 0.0, -0.175, 0.0}, 4, {1, 3, 2, 2}}, {0}},
     {"NllLoss2DBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 4, {1, 3, 2, 2}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='mean', label_smoothing=0.0)", losses_62, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){1.3535925057804932}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.03051631969972869, 0.09399688210607354, -0.12451320180580218, -0.3137507139921927, 0.06987232756260109, 0.2438783864295916}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.014586217202906026, -0.07726723474752642, 0.06268101754462037, -0.09024827461177806, -0.03421344722957481, 0.12446172184135283}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, c, ignore_index=0, reduction='mean', label_smoothing=0.0)", losses_63, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.4396715418478858}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.06103263939945738, 0.18799376421214709, -0.24902640361160436, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL, NULL},
     {{(const double[]){0.02917243440581205, -0.15453446949505284, 0.12536203508924074, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='mean', label_smoothing=0.0)", losses_64, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){2.2840885192715503}, 0, {0}}, "DivBackward1",
     {{(const double[]){-0.060798220262737394, -0.09275272815718565, 0.15355094841992306, -0.19000142798438532, -0.16650534487479782, 0.35650677285918314}, 2, {2, 3}}, {(const double[]){0.85388503964676, 0.46013503964676, 0.15388503964676004, 0.7936297143995852, 0.5639422143995851, 0.12644221439958522}, 2, {2, 3}}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0"},
     {{(const double[]){0.052246620352814084, -0.47660571251015915, 0.424359092157345, -0.20212319140559923, -0.36272054106516705, 0.5648437324707662}, 2, {2, 3}}, {(const double[]){-0.16729330637673515, 0.28770669362326484, -0.09729330637673513, 0.8713798144139768, 0.17137981441397696, -0.17862018558602302}, 2, {2, 3}}},
     true},
    {"F.cross_entropy(a, b, c, reduction='mean', label_smoothing=0.0)", losses_65, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){2.970175372382572}, 0, {0}}, "DivBackward1",
     {{(const double[]){-0.14639095028150434, 0.0006220769744439368, 0.14576887330706043, -0.4343767849804816, 0.0215558189065027, 0.4128209660739789}, 2, {2, 3}}, {(const double[]){1.70777007929352, 0.23006751982338, 0.23082755947014003, 1.5872594287991704, 0.28197110719979257, 0.1896633215993778}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0", NULL},
     {{(const double[]){0.0773837793784027, -0.4649302378409898, 0.3875464584625871, -0.35224732871148823, -0.15232726467995447, 0.5045745933914427}, 2, {2, 3}}, {(const double[]){-0.3345866127534703, 0.14385334681163242, -0.14593995956510267, 1.7427596288279537, 0.08568990720698848, -0.26793027837903455}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='mean', label_smoothing=0.0)", losses_66, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){0.31326168751822286}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.18825899495899656, -0.18825899495899656}, 1, {2}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.17891685924974848, -0.17891685924974848}, 1, {2}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='mean', label_smoothing=0.2)", losses_67, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){1.36400917244716}, 0, {0}}, "AddBackward0",
     {{(const double[]){0.0071829863663953565, 0.07066354877274021, -0.07784653513913549, -0.267084047325526, 0.046538994229267744, 0.22054505309625821}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.014586217202906026, -0.07726723474752642, 0.06268101754462037, -0.09024827461177805, -0.034213447229574805, 0.12446172184135282}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, c, ignore_index=0, reduction='mean', label_smoothing=0.2)", losses_68, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.6271232853623773}, 0, {0}}, "AddBackward0",
     {{(const double[]){-0.0025458636983083454, 0.16826056945187712, -0.16571470575356873, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL, NULL},
     {{(const double[]){0.0285241580856829, -0.15110037017294053, 0.12257621208725761, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='mean', label_smoothing=0.2)", losses_69, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){2.1084059832400057}, 0, {0}}, "DivBackward1",
     {{(const double[]){-0.0658686456035775, -0.07873613943786714, 0.1446047850414447, -0.16808461851928014, -0.14256314372065135, 0.31064776223993157}, 2, {2, 3}}, {(const double[]){0.6831080317174081, 0.368108031717408, 0.12310803171740803, 0.6349037715196681, 0.4511537715196681, 0.10115377151966819}, 2, {2, 3}}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0"},
     {{(const double[]){0.04471453972283248, -0.3967380169576326, 0.3520234772348001, -0.17974820804683503, -0.29701912229804867, 0.47676733034488367}, 2, {2, 3}}, {(const double[]){-0.13383464510138812, 0.2301653548986119, -0.0778346451013881, 0.6971038515311815, 0.13710385153118157, -0.14289614846881843}, 2, {2, 3}}},
     true},
    {"F.cross_entropy(a, b, c, reduction='mean', label_smoothing=0.2)", losses_70, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){2.7787649661141893}, 0, {0}}, "DivBackward1",
     {{(const double[]){-0.15564174163860914, 0.01389683014117477, 0.14174491149743446, -0.3845016183823034, 0.02421060914189582, 0.36029100924040763}, 2, {2, 3}}, {(const double[]){1.3662160634348162, 0.184054015858704, 0.18466204757611204, 1.2698075430393363, 0.22557688575983406, 0.15173065727950225}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0", NULL},
     {{(const double[]){0.06579668142349711, -0.3925487862054656, 0.3267521047819684, -0.3058640695323314, -0.13098539767185022, 0.43684946720418166}, 2, {2, 3}}, {(const double[]){-0.26766929020277624, 0.11508267744930595, -0.11675196765208214, 1.394207703062363, 0.06855192576559078, -0.21434422270322764}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='mean', label_smoothing=0.2)", losses_71, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){0.4132616875182229}, 0, {0}}, "AddBackward0",
     {{(const double[]){0.11825899495899654, -0.11825899495899658}, 1, {2}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.17891685924974846, -0.17891685924974846}, 1, {2}}, {0}},
     true},
    {"F.kl_div(a, b, reduction='mean')", losses_72, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){-0.6102170610057692}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.029166666666666664, -0.05833333333333333, -0.014583333333333332, -0.0875, -0.10208333333333332, -0.04375}, 2, {2, 3}}, {(const double[]){0.1590989912026794, 0.10871616226800637, -0.1551015131959808, -0.000750408452707782, -0.05932866247286096, -0.304013412851368}, 2, {2, 3}}},
     {"MulBackward0", "AddBackward0"},
     {{(const double[]){0.02333333333333333, -0.105, 0.1983333333333333, -0.034999999999999996, -0.15166666666666664, -0.08166666666666665}, 2, {2, 3}}, {(const double[]){-0.22166666666666665, 0.23333333333333334, -1.6916666666666664, 0.24499999999999997, 0.13833333333333328, 0.06611111111111109}, 2, {2, 3}}},
     true},
    {"F.kl_div(a, b, reduction='mean', log_target=True)", losses_73, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.9721334999005126}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.17513741000001432, -0.013933846297783953, -0.5228637248727741, -0.05017770807467392, -0.3073757270284903, -0.032397163277942155}, 2, {2, 3}}, {(const double[]){0.5527774503125451, -0.0069669231488919785, 1.1764433809637418, -0.028224960792004095, 0.18250433792316612, -0.0941542557765194}, 2, {2, 3}}},
     {"NegBackward0", "AddBackward0"},
     {{(const double[]){0.035027482000002864, -0.01254046166800556, 0.888868332283716, -0.015053312422402177, -0.3995884451370374, -0.02267801429455951}, 2, {2, 3}}, {(const double[]){-0.33823412306252765, 0.00905700009355957, -3.3593994323075735, 0.09188792791174663, 0.5446313663286062, -0.08534627701032887}, 2, {2, 3}}},
     true},
    {"F.poisson_nll_loss(a, b, reduction='mean')", losses_74, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){2.6835755785221376}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.03805970659744806, -0.08338616667278445, -0.17103036805309682, -0.16894887642640266, 0.359342284340734, 1.479283655041161}, 2, {2, 3}}, {(const double[]){0.20416666666666664, 0.07291666666666666, -0.029166666666666664, -0.08385416666666666, -0.16041666666666665, -0.30624999999999997}, 2, {2, 3}}},
     {"AddBackward0", "MulBackward0"},
     {{(const double[]){0.04563432274280712, -0.11748943333210976, 0.3331560020855462, -0.441953576741782, -0.013238981364446456, 2.0120270848868427}, 2, {2, 3}}, {(const double[]){-0.12833333333333333, 0.02333333333333333, -0.105, 0.1983333333333333, -0.034999999999999996, -0.15166666666666664}, 2, {2, 3}}},
     true},
    {"F.poisson_nll_loss(a, b, log_input=False, full=True, reduction='mean')", losses_75, 2, {'g', 'c'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){1.1361354775362236}, 0, {0}}, "MeanBackward0",
     {{(const double[]){2.333333304349594e-09, 9.333333272909528e-10, 4.2424241897265347e-10, 3.333333331578814e-10, 1.3333333326315255e-09, 1.0370370256973516e-09}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{(const double[]){0.25666665640000025, -0.018666666368, 0.03818181790413223, -0.05666666634285714, 0.03999999908571429, 0.13481481241810703}, 2, {2, 3}}, {0}},
     true},
    {"F.gaussian_nll_loss(a, b, c, reduction='mean')", losses_76, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){2.3245958839152547}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.5031249999999999, 0.13999999999999999, -0.053030303030303025, 0.052083333333333336, 0.05416666666666667, 0.4050925925925925}, 2, {2, 3}}, {(const double[]){0.5031249999999999, -0.13999999999999999, 0.053030303030303025, -0.052083333333333336, -0.05416666666666667, -0.4050925925925925}, 2, {2, 3}}, {(const double[]){-0.9681966145833332, -0.03733333333333333, 0.009159779614325068, 0.00504092261904762, 0.05409226190476191, -0.6514338991769547}, 2, {2, 3}}},
     {"MulBackward0", "NegBackward0", "AddBackward0"},
     {{(const double[]){1.2089583333333334, 0.08773333333333329, 0.11608815426997243, -0.08601190476190476, -0.17666666666666667, 0.5303292181069958}, 2, {2, 3}}, {(const double[]){-1.2089583333333334, -0.08773333333333329, -0.11608815426997243, 0.08601190476190476, 0.17666666666666667, -0.5303292181069958}, 2, {2, 3}}, {(const double[]){5.003632812499999, -0.041813333333333313, 0.050453293263210616, 0.03220769557823129, 0.028690476190476193, -1.7815032007315956}, 2, {2, 3}}},
     true},
    {"F.gaussian_nll_loss(a, b, c, full=True, eps=.75, reduction='mean')", losses_77, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.5}, 2, {2, 1}}},
     {(const double[]){2.8811099865632133}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.3354166666666666, 0.23333333333333328, -0.19444444444444442, 0.12152777777777776, 0.031597222222222214, 0.3038194444444444}, 2, {2, 3}}, {(const double[]){0.3354166666666666, -0.23333333333333328, 0.19444444444444442, -0.12152777777777776, -0.031597222222222214, -0.3038194444444444}, 2, {2, 3}}, {(const double[]){-0.6441984953703704, -0.34650607638888886}, 2, {2, 1}}},
     {"MulBackward0", "NegBackward0", "AddBackward0"},
     {{(const double[]){0.6047222222222222, -0.4511111111111111, 0.6377777777777777, -0.017824074074074048, -0.041967592592592584, 0.39099537037037035}, 2, {2, 3}}, {(const double[]){-0.6047222222222222, 0.4511111111111111, -0.6377777777777777, 0.017824074074074048, 0.041967592592592584, -0.39099537037037035}, 2, {2, 3}}, {(const double[]){3.4237615740740734, -0.8560619212962962}, 2, {2, 1}}},
     true},
    {"F.hinge_embedding_loss(a, b, reduction='mean')", losses_78, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){0.5052083333333334}, 0, {0}}, "MeanBackward0",
     {{(const double[]){0.11666666666666665, -0.11666666666666665, 0.11666666666666665, -0.11666666666666665, 0.0, 0.11666666666666665}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{0}, {0}},
     true},
    {"F.margin_ranking_loss(a, b, c, .5, reduction='mean')", losses_79, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){1.5625}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.11666666666666665, 0.11666666666666665, -0.11666666666666665, 0.11666666666666665, 0.11666666666666665, -0.0}, 2, {2, 3}}, {(const double[]){0.11666666666666665, -0.11666666666666665, 0.11666666666666665, -0.11666666666666665, -0.11666666666666665, 0.0}, 2, {2, 3}}, {0}},
     {"MulBackward0", "NegBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"F.cosine_embedding_loss(a, b, c, .25, reduction='mean')", losses_80, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){1.0, -1.0}, 1, {2}}},
     {(const double[]){0.39949791786197514}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.0638247133558014, 0.13816706193211797, -0.10135533866039496, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.1282082037831704, 0.022745529081465155, -0.0025002223258731165, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"AddBackward0", "AddBackward0", NULL},
     {{(const double[]){-0.12154184982249394, 0.05348632545414653, 0.03916447236626304, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.07345666068107792, -0.014308958760611931, -0.039552012759131915, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     true},
    {"F.triplet_margin_loss(a, b, c, reduction='mean')", losses_81, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){1.042832073200803}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.05493084384045674, 0.3509006607064856, 0.07683112702954087, 0.4336531766113739, -0.021059875677905127, 0.15936244082779327}, 2, {2, 3}}, {(const double[]){0.2594374983651155, -0.18047846375125118, 0.15039849920806736, -0.12938497505893945, -0.03364015479200922, -0.32346231343785203}, 2, {2, 3}}, {(const double[]){-0.20450665452465874, -0.17042219695523447, -0.22722962623760823, -0.3042682015524345, 0.05470003046991435, 0.16409987261005876}, 2, {2, 3}}},
     {"AddBackward0", "NegBackward0", "NegBackward0"},
     {{(const double[]){-0.03225377550751715, -0.04965758206108063, 0.19436356724829504, -0.1868397495353193, 0.02755419165184876, -0.020161940529468514}, 2, {2, 3}}, {(const double[]){0.07975891119863585, -0.031943992197498744, -0.17591701493632184, 0.1570124464842153, 0.08057027091283778, -0.07118432936660857}, 2, {2, 3}}, {(const double[]){-0.047505135691118694, 0.08160157425857938, -0.01844655231197321, 0.02982730305110398, -0.10812446256468654, 0.09134626989607708}, 2, {2, 3}}},
     true},
    {"F.triplet_margin_loss(a, b, c, margin=4., swap=True, reduction='mean')", losses_82, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){4.168064177302007}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.2594374983651155, 0.18047846375125118, -0.15039849920806736, 0.4336531766113739, -0.021059875677905127, 0.15936244082779327}, 2, {2, 3}}, {(const double[]){0.26855131480936845, 0.1476223307696208, 0.2719172507840813, -0.12938497505893945, -0.03364015479200922, -0.32346231343785203}, 2, {2, 3}}, {(const double[]){-0.009113816444252939, -0.328100794520872, -0.12151875157601394, -0.3042682015524345, 0.05470003046991435, 0.16409987261005876}, 2, {2, 3}}},
     {"AddBackward0", "AddBackward0", "AddBackward0"},
     {{(const double[]){-0.07975891119863585, 0.031943992197498744, 0.17591701493632184, -0.1868397495353193, 0.02755419165184876, -0.020161940529468514}, 2, {2, 3}}, {(const double[]){0.19103508726549373, -0.12847636884735764, 0.07637490244185613, 0.1570124464842153, 0.08057027091283778, -0.07118432936660857}, 2, {2, 3}}, {(const double[]){-0.11127617606685787, 0.09653237664985889, -0.25229191737817797, 0.02982730305110398, -0.10812446256468654, 0.09134626989607708}, 2, {2, 3}}},
     true},
    {"F.multilabel_soft_margin_loss(a, b, reduction='mean')", losses_83, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){0.9501610933517126}, 0, {0}}, "MeanBackward0",
     {{(const double[]){-0.09939449356296955, 0.04067526578896034, -0.051079408229990214, 0.07843869823758336, 0.09312179073628914, -0.007880447299623394}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{(const double[]){0.016186583898954082, -0.0052988064486448085, 0.025844078687447824, -0.04369318744916603, 0.005637962595344162, 0.009552593907783688}, 2, {2, 3}}, {0}},
     true},
    {"F.mse_loss(a, b, reduction='sum')", losses_84, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){26.3271484375}, 0, {0}}, "MseLossBackward0",
     {{(const double[]){-3.01875, 2.0999999999999996, -1.75, 2.1875, 0.56875, 5.46875}, 2, {2, 3}}, {(const double[]){3.01875, -2.0999999999999996, 1.75, -2.1875, -0.56875, -5.46875}, 2, {2, 3}}},
     {"MseLossBackwardBackward0", "MseLossBackwardBackward0"},
     {{(const double[]){1.82, -1.54, 3.6399999999999997, -2.8, -1.4, 0.84}, 2, {2, 3}}, {(const double[]){-1.82, 1.54, -3.6399999999999997, 2.8, 1.4, -0.84}, 2, {2, 3}}},
     true},
    {"F.l1_loss(a, b, reduction='sum')", losses_85, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){10.78125}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.7, 0.7, -0.7, 0.7, 0.7, 0.7}, 2, {2, 3}}, {(const double[]){0.7, -0.7, 0.7, -0.7, -0.7, -0.7}, 2, {2, 3}}},
     {"MulBackward0", "NegBackward0"},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}, {(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='sum', beta=1.0)", losses_86, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){7.95751953125}, 0, {0}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.7, 0.7, -0.7, 0.7, 0.284375, 0.7}, 2, {2, 3}}, {(const double[]){0.7, -0.7, 0.7, -0.7, -0.284375, -0.7}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -0.7, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 0.7, 0.0}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='sum', delta=1.0)", losses_87, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){7.95751953125}, 0, {0}}, "HuberLossBackward0",
     {{(const double[]){-0.7, 0.7, -0.7, 0.7, 0.284375, 0.7}, 2, {2, 3}}, {(const double[]){0.7, -0.7, 0.7, -0.7, -0.284375, -0.7}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -0.7, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 0.7, 0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='sum', beta=0.5)", losses_88, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){9.2900390625}, 0, {0}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.7, 0.7, -0.7, 0.7, 0.56875, 0.7}, 2, {2, 3}}, {(const double[]){0.7, -0.7, 0.7, -0.7, -0.56875, -0.7}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -1.4, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 1.4, 0.0}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='sum', delta=0.5)", losses_89, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){4.64501953125}, 0, {0}}, "HuberLossBackward0",
     {{(const double[]){-0.35, 0.35, -0.35, 0.35, 0.284375, 0.35}, 2, {2, 3}}, {(const double[]){0.35, -0.35, 0.35, -0.35, -0.284375, -0.35}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.0, -0.0, 0.0, -0.0, -0.7, 0.0}, 2, {2, 3}}, {(const double[]){-0.0, 0.0, -0.0, 0.0, 0.7, 0.0}, 2, {2, 3}}},
     true},
    {"F.smooth_l1_loss(a, b, reduction='sum', beta=4.0)", losses_90, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){3.2908935546875}, 0, {0}}, "SmoothL1LossBackward0",
     {{(const double[]){-0.37734375, 0.26249999999999996, -0.21875, 0.2734375, 0.07109375, 0.68359375}, 2, {2, 3}}, {(const double[]){0.37734375, -0.26249999999999996, 0.21875, -0.2734375, -0.07109375, -0.68359375}, 2, {2, 3}}},
     {"SmoothL1LossBackwardBackward0", "SmoothL1LossBackwardBackward0"},
     {{(const double[]){0.2275, -0.1925, 0.45499999999999996, -0.35, -0.175, 0.105}, 2, {2, 3}}, {(const double[]){-0.2275, 0.1925, -0.45499999999999996, 0.35, 0.175, -0.105}, 2, {2, 3}}},
     true},
    {"F.huber_loss(a, b, reduction='sum', delta=4.0)", losses_91, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){13.16357421875}, 0, {0}}, "HuberLossBackward0",
     {{(const double[]){-1.509375, 1.0499999999999998, -0.875, 1.09375, 0.284375, 2.734375}, 2, {2, 3}}, {(const double[]){1.509375, -1.0499999999999998, 0.875, -1.09375, -0.284375, -2.734375}, 2, {2, 3}}},
     {"HuberLossBackwardBackward0", "HuberLossBackwardBackward0"},
     {{(const double[]){0.91, -0.77, 1.8199999999999998, -1.4, -0.7, 0.42}, 2, {2, 3}}, {(const double[]){-0.91, 0.77, -1.8199999999999998, 1.4, 0.7, -0.42}, 2, {2, 3}}},
     true},
    {"F.soft_margin_loss(a, b, reduction='sum')", losses_92, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){5.700966560110276}, 0, {0}}, "SoftMarginLossBackward0",
     {{(const double[]){-0.5963669613778174, 0.244051594733762, -0.3064764493799413, 0.47063218942550017, 0.5587307444177348, -0.04728268379774037}, 2, {2, 3}}, {0}},
     {"SoftMarginLossBackwardBackward0", NULL},
     {{(const double[]){0.0971195033937245, -0.03179283869186885, 0.15506447212468694, -0.2621591246949962, 0.033827775572064976, 0.05731556344670215}, 2, {2, 3}}, {0}},
     true},
    {"F.binary_cross_entropy(a, b, reduction='sum')", losses_93, 2, {'g', 'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){3.9171535479128288}, 0, {0}}, "BinaryCrossEntropyBackward0",
     {{(const double[]){-0.4977777777777777, -0.27206477732793516, 1.6484848484848482, -0.10821256038647342, -0.16592592592592592, -0.3246376811594202}, 2, {2, 3}}, {(const double[]){1.1804792674991602, 0.2656427351934326, -0.45263901544753676, -0.6567887470150512, -1.1804792674991602, 0.6567887470150512}, 2, {2, 3}}},
     {"BinaryCrossEntropyBackwardBackward0", "MulBackward0"},
     {{(const double[]){9.757919341431865, -3.234523430964038, 10.123132624907825, -6.527465285016527, -5.569211522653972, 2.9910579009476157}, 2, {2, 3}}, {(const double[]){-5.840592592592593, 0.5804048582995951, -2.792727272727273, 5.886763285024155, -1.5928888888888888, -4.501642512077295}, 2, {2, 3}}},
     true},
    {"F.binary_cross_entropy(a, b, weight=c, reduction='sum')", losses_94, 3, {'g', 'g', 'c'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){6.976132982331234}, 0, {0}}, "BinaryCrossEntropyBackward0",
     {{(const double[]){-0.24888888888888885, -0.34008097165991896, 4.533333333333332, -0.378743961352657, -0.1451851851851852, -0.3652173913043477}, 2, {2, 3}}, {(const double[]){0.5902396337495801, 0.33205341899179075, -1.2447572924807262, -2.298760614552679, -1.0329193590617651, 0.7388873403919326}, 2, {2, 3}}, {0}},
     {"BinaryCrossEntropyBackwardBackward0", "MulBackward0", NULL},
     {{(const double[]){4.878959670715933, -4.043154288705048, 27.838614718496522, -22.846128497557846, -4.873060082322224, 3.3649401385660673}, 2, {2, 3}}, {(const double[]){-2.9202962962962964, 0.7255060728744939, -7.68, 20.603671497584543, -1.3937777777777778, -5.064347826086956}, 2, {2, 3}}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, None, pos_weight=None, reduction='sum')", losses_95, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){4.818154060110276}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.07136696137781737, -0.10594840526623797, 0.30602355062005865, -0.05436781057449977, -0.05376925558226515, 0.39021731620225963}, 2, {2, 3}}, {(const double[]){1.2249999999999999, 0.4375, -0.175, -0.5031249999999999, -0.9624999999999999, -1.8375}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.23711950339372448, -0.6617928386918689, 1.345064472124687, -0.4721591246949962, -0.876172224427935, -0.4326844365532978}, 2, {2, 3}}, {(const double[]){-0.77, 0.13999999999999999, -0.63, 1.19, -0.21, -0.9099999999999999}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, c, pos_weight=None, reduction='sum')", losses_96, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){7.701185233429265}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.035683480688908684, -0.13243550658279746, 0.8415647642051612, -0.19028733701074918, -0.047048098634482005, 0.4389944807275421}, 2, {2, 3}}, {(const double[]){0.6124999999999999, 0.546875, -0.48124999999999996, -1.7609374999999998, -0.8421874999999999, -2.0671874999999997}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.11855975169686224, -0.827241048364836, 3.6989272983428885, -1.6525569364324868, -0.766650696374443, -0.48676999112246}, 2, {2, 3}}, {(const double[]){-0.385, 0.175, -1.7325, 4.165, -0.18375, -1.02375}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, None, pos_weight=d, reduction='sum')", losses_97, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){5.280528739453461}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.2204587017222717, 0.008038696050321531, 0.28686877253381227, -0.22639366850537454, 0.008036043734975861, 0.3813518129901834}, 2, {2, 3}}, {(const double[]){2.562156905306661, 0.06870476260321845, 0.026578796957595206, -0.22522257781085692, -1.0413944280605767, -1.8130223301242592}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.38067277151771906, -0.4486678466490946, 1.61526098360543, -0.7375888113885933, -0.7991468601122411, -0.4384867077362503}, 2, {2, 3}}, {(const double[]){-1.426003657515599, 0.09440515947337619, -0.7679144022209736, 1.5799252779766495, -0.18880961166266022, -0.9407337444685311}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, c, pos_weight=d, reduction='sum')", losses_98, 4, {'g', 'g', 'c', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){8.68026684769493}, 0, {0}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){-0.11022935086113585, 0.010048370062901914, 0.7888891244679838, -0.7923778397688109, 0.007031538268103878, 0.4290207896139563}, 2, {2, 3}}, {(const double[]){1.2810784526533305, 0.08588095325402306, 0.07309169163338682, -0.7882790223379992, -0.9112201245530046, -2.0396501213897915}, 2, {2, 3}}, {0}, {0}},
     {"MulBackward0", "MulBackward0", NULL, NULL},
     {{(const double[]){0.19033638575885953, -0.5608348083113682, 4.441967704914932, -2.581560839860077, -0.699253502598211, -0.49329754620328153}, 2, {2, 3}}, {(const double[]){-0.7130018287577995, 0.11800644934172025, -2.1117646061076774, 5.5297384729182735, -0.16520841020482768, -1.0583254625270975}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='sum')", losses_99, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){-0.96875}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, 0.0, -0.7, -0.7, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"NllLossBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     true},
    {"F.nll_loss(a, b, c, ignore_index=2, reduction='sum')", losses_100, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){-1.4375}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, 0.0, 0.0, -1.4, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"NllLossBackwardBackward0", NULL, NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='sum')", losses_101, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){-1.5}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, -0.7}, 1, {2}}, {0}},
     {"NllLossBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0}, 1, {2}}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='sum')", losses_102, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}, {(const double[]){0.0, 1.0, 1.0, 1.0, 0.0, 0.0}, 2, {3, 2}}},
     {(const double[]){-3.25}, 0, {0}}, "NllLoss2DBackward0",
     {{(const double[]){-0.7, 0.0, 0.0, -0.7, 0.0, 0.0, -0.7, -0.7, -0.7, -0.7, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     {"ReshapeAliasBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 3, {3, 2, 2}}, {0}},
     true},
    {"F.nll_loss(a, b, reduction='sum')", losses_103, 2, {'g', 'i'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 4, {1, 3, 2, 2}}, {(const double[]){0.0, 1.0, 2.0, 1.0}, 3, {1, 2, 2}}},
     {(const double[]){1.25}, 0, {0}}, "NllLoss2DBackward0",
     {{(const double[]){-0.7, 0.0, 0.0, 0.0, 0.0, -0.7, 0.0, -0.7, 0.0, 0.0, -0.7, 0.0}, 4, {1, 3, 2, 2}}, {0}},
     {"NllLoss2DBackwardBackward0", NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 4, {1, 3, 2, 2}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='sum', label_smoothing=0.0)", losses_104, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){2.7071850115609863}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.06103263939945738, 0.18799376421214709, -0.24902640361160436, -0.6275014279843854, 0.13974465512520218, 0.4877567728591832}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.02917243440581205, -0.15453446949505284, 0.12536203508924074, -0.18049654922355612, -0.06842689445914962, 0.24892344368270566}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, c, ignore_index=0, reduction='sum', label_smoothing=0.0)", losses_105, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.6595073127718287}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.09154895909918605, 0.2819906463182206, -0.3735396054174065, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL, NULL},
     {{(const double[]){0.043758651608718065, -0.23180170424257926, 0.18804305263386112, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='sum', label_smoothing=0.0)", losses_106, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){4.568177038543101}, 0, {0}}, "NegBackward0",
     {{(const double[]){-0.12159644052547479, -0.1855054563143713, 0.3071018968398461, -0.38000285596877065, -0.33301068974959563, 0.7130135457183663}, 2, {2, 3}}, {(const double[]){1.70777007929352, 0.92027007929352, 0.30777007929352007, 1.5872594287991704, 1.1278844287991703, 0.25288442879917045}, 2, {2, 3}}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0"},
     {{(const double[]){0.10449324070562817, -0.9532114250203183, 0.84871818431469, -0.40424638281119846, -0.7254410821303341, 1.1296874649415325}, 2, {2, 3}}, {(const double[]){-0.3345866127534703, 0.5754133872465297, -0.19458661275347025, 1.7427596288279537, 0.3427596288279539, -0.35724037117204605}, 2, {2, 3}}},
     true},
    {"F.cross_entropy(a, b, c, reduction='sum', label_smoothing=0.0)", losses_107, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){5.940350744765144}, 0, {0}}, "NegBackward0",
     {{(const double[]){-0.2927819005630087, 0.0012441539488878737, 0.29153774661412085, -0.8687535699609632, 0.0431116378130054, 0.8256419321479578}, 2, {2, 3}}, {(const double[]){3.41554015858704, 0.46013503964676, 0.46165511894028005, 3.1745188575983407, 0.5639422143995851, 0.3793266431987556}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0", NULL},
     {{(const double[]){0.1547675587568054, -0.9298604756819796, 0.7750929169251742, -0.7044946574229765, -0.30465452935990894, 1.0091491867828855}, 2, {2, 3}}, {(const double[]){-0.6691732255069406, 0.28770669362326484, -0.29187991913020533, 3.4855192576559073, 0.17137981441397696, -0.5358605567580691}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='sum', label_smoothing=0.0)", losses_108, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){0.31326168751822286}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.18825899495899656, -0.18825899495899656}, 1, {2}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.17891685924974848, -0.17891685924974848}, 1, {2}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='sum', label_smoothing=0.2)", losses_109, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}},
     {(const double[]){2.72801834489432}, 0, {0}}, "AddBackward0",
     {{(const double[]){0.014365972732790713, 0.14132709754548042, -0.15569307027827098, -0.534168094651052, 0.09307798845853549, 0.44109010619251643}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.02917243440581205, -0.15453446949505284, 0.12536203508924074, -0.1804965492235561, -0.06842689445914961, 0.24892344368270564}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, c, ignore_index=0, reduction='sum', label_smoothing=0.2)", losses_110, 3, {'g', 'i', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){2.0, 0.0}, 1, {2}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){0.9406849280435658}, 0, {0}}, "AddBackward0",
     {{(const double[]){-0.0038187955474625265, 0.25239085417781565, -0.2485720586303531, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL, NULL},
     {{(const double[]){0.04278623712852433, -0.22665055525941083, 0.18386431813088636, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='sum', label_smoothing=0.2)", losses_111, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){4.216811966480011}, 0, {0}}, "NegBackward0",
     {{(const double[]){-0.131737291207155, -0.15747227887573428, 0.2892095700828894, -0.3361692370385603, -0.2851262874413027, 0.6212955244798631}, 2, {2, 3}}, {(const double[]){1.3662160634348162, 0.736216063434816, 0.24621606343481606, 1.2698075430393363, 0.9023075430393362, 0.20230754303933637}, 2, {2, 3}}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0"},
     {{(const double[]){0.08942907944566496, -0.7934760339152652, 0.7040469544696002, -0.35949641609367006, -0.5940382445960973, 0.9535346606897673}, 2, {2, 3}}, {(const double[]){-0.26766929020277624, 0.4603307097972238, -0.1556692902027762, 1.394207703062363, 0.27420770306236314, -0.28579229693763686}, 2, {2, 3}}},
     true},
    {"F.cross_entropy(a, b, c, reduction='sum', label_smoothing=0.2)", losses_112, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}, {(const double[]){2.0, 0.5, 1.5}, 1, {3}}},
     {(const double[]){5.557529932228379}, 0, {0}}, "NegBackward0",
     {{(const double[]){-0.3112834832772183, 0.02779366028234954, 0.2834898229948689, -0.7690032367646068, 0.04842121828379164, 0.7205820184808153}, 2, {2, 3}}, {(const double[]){2.7324321268696323, 0.368108031717408, 0.3693240951522241, 2.5396150860786726, 0.4511537715196681, 0.3034613145590045}, 2, {2, 3}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", "MulBackward0", NULL},
     {{(const double[]){0.13159336284699422, -0.7850975724109313, 0.6535042095639368, -0.6117281390646628, -0.26197079534370044, 0.8736989344083633}, 2, {2, 3}}, {(const double[]){-0.5353385804055525, 0.2301653548986119, -0.23350393530416427, 2.788415406124726, 0.13710385153118157, -0.4286884454064553}, 2, {2, 3}}, {0}},
     true},
    {"F.cross_entropy(a, b, reduction='sum', label_smoothing=0.2)", losses_113, 2, {'g', 'i'},
     {{(const double[]){0.5, 1.5}, 1, {2}}, {(const double[]){1.0}, 0, {0}}},
     {(const double[]){0.4132616875182229}, 0, {0}}, "AddBackward0",
     {{(const double[]){0.11825899495899654, -0.11825899495899658}, 1, {2}}, {0}},
     {"LogSoftmaxBackwardDataBackward0", NULL},
     {{(const double[]){0.17891685924974846, -0.17891685924974846}, 1, {2}}, {0}},
     true},
    {"F.kl_div(a, b, reduction='sum')", losses_114, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){-3.661302366034615}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.175, -0.35, -0.0875, -0.5249999999999999, -0.6124999999999999, -0.26249999999999996}, 2, {2, 3}}, {(const double[]){0.9545939472160765, 0.6522969736080383, -0.930609079175885, -0.00450245071624672, -0.3559719748371658, -1.8240804771082084}, 2, {2, 3}}},
     {"MulBackward0", "AddBackward0"},
     {{(const double[]){0.13999999999999999, -0.63, 1.19, -0.21, -0.9099999999999999, -0.48999999999999994}, 2, {2, 3}}, {(const double[]){-1.33, 1.4, -10.15, 1.47, 0.8299999999999998, 0.3966666666666667}, 2, {2, 3}}},
     true},
    {"F.kl_div(a, b, reduction='sum', log_target=True)", losses_115, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){5.832800999403076}, 0, {0}}, "SumBackward0",
     {{(const double[]){-1.0508244600000858, -0.08360307778670373, -3.137182349236645, -0.3010662484480436, -1.8442543621709417, -0.19438297966765294}, 2, {2, 3}}, {(const double[]){3.316664701875271, -0.041801538893351864, 7.058660285782452, -0.1693497647520245, 1.0950260275389967, -0.5649255346591164}, 2, {2, 3}}},
     {"NegBackward0", "AddBackward0"},
     {{(const double[]){0.2101648920000172, -0.07524277000803335, 5.3332099937022965, -0.09031987453441306, -2.397530670822224, -0.13606808576735704}, 2, {2, 3}}, {(const double[]){-2.029404738375166, 0.05434200056135744, -20.156396593845447, 0.5513275674704797, 3.267788197971637, -0.5120776620619732}, 2, {2, 3}}},
     true},
    {"F.poisson_nll_loss(a, b, reduction='sum')", losses_116, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){16.101453471132825}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.22835823958468843, -0.5003170000367068, -1.026182208318581, -1.0136932585584162, 2.1560537060444043, 8.875701930246967}, 2, {2, 3}}, {(const double[]){1.2249999999999999, 0.4375, -0.175, -0.5031249999999999, -0.9624999999999999, -1.8375}, 2, {2, 3}}},
     {"AddBackward0", "MulBackward0"},
     {{(const double[]){0.2738059364568427, -0.7049365999926587, 1.9989360125132771, -2.651721460450692, -0.07943388818667874, 12.072162509321055}, 2, {2, 3}}, {(const double[]){-0.77, 0.13999999999999999, -0.63, 1.19, -0.21, -0.9099999999999999}, 2, {2, 3}}},
     true},
    {"F.poisson_nll_loss(a, b, log_input=False, full=True, reduction='sum')", losses_117, 2, {'g', 'c'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){6.816812865217342}, 0, {0}}, "SumBackward0",
     {{(const double[]){1.3999999826097564e-08, 5.599999908234565e-09, 2.545454513835921e-09, 2.0000000544584395e-09, 7.999999995789153e-09, 6.2222220709173826e-09}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{(const double[]){1.5399999384000016, -0.11199999820800002, 0.22909090742479338, -0.3399999980571428, 0.23999999451428575, 0.8088888745086422}, 2, {2, 3}}, {0}},
     true},
    {"F.gaussian_nll_loss(a, b, c, reduction='sum')", losses_118, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){13.94757530349153}, 0, {0}}, "SumBackward0",
     {{(const double[]){-3.01875, 0.8399999999999999, -0.3181818181818181, 0.3125, 0.32499999999999996, 2.430555555555556}, 2, {2, 3}}, {(const double[]){3.01875, -0.8399999999999999, 0.3181818181818181, -0.3125, -0.32499999999999996, -2.430555555555556}, 2, {2, 3}}, {(const double[]){-5.8091796874999995, -0.22400000000000003, 0.054958677685950405, 0.030245535714285704, 0.3245535714285714, -3.9086033950617285}, 2, {2, 3}}},
     {"MulBackward0", "NegBackward0", "AddBackward0"},
     {{(const double[]){7.25375, 0.5263999999999999, 0.6965289256198346, -0.5160714285714285, -1.0599999999999998, 3.181975308641975}, 2, {2, 3}}, {(const double[]){-7.25375, -0.5263999999999999, -0.6965289256198346, 0.5160714285714285, 1.0599999999999998, -3.181975308641975}, 2, {2, 3}}, {(const double[]){30.021796875, -0.25088, 0.30271975957926367, 0.19324617346938774, 0.1721428571428572, -10.689019204389576}, 2, {2, 3}}},
     true},
    {"F.gaussian_nll_loss(a, b, c, full=True, eps=.75, reduction='sum')", losses_119, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.5}, 2, {2, 1}}},
     {(const double[]){17.28665991937928}, 0, {0}}, "SumBackward0",
     {{(const double[]){-2.0124999999999997, 1.4, -1.1666666666666665, 0.7291666666666666, 0.18958333333333333, 1.8229166666666665}, 2, {2, 3}}, {(const double[]){2.0124999999999997, -1.4, 1.1666666666666665, -0.7291666666666666, -0.18958333333333333, -1.8229166666666665}, 2, {2, 3}}, {(const double[]){-3.865190972222223, -2.0790364583333334}, 2, {2, 1}}},
     {"MulBackward0", "NegBackward0", "AddBackward0"},
     {{(const double[]){3.628333333333333, -2.706666666666666, 3.826666666666666, -0.1069444444444444, -0.2518055555555555, 2.3459722222222217}, 2, {2, 3}}, {(const double[]){-3.628333333333333, 2.706666666666666, -3.826666666666666, 0.1069444444444444, 0.2518055555555555, -2.3459722222222217}, 2, {2, 3}}, {(const double[]){20.542569444444442, -5.136371527777778}, 2, {2, 1}}},
     true},
    {"F.hinge_embedding_loss(a, b, reduction='sum')", losses_120, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){3.03125}, 0, {0}}, "SumBackward0",
     {{(const double[]){0.7, -0.7, 0.7, -0.7, 0.0, 0.7}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{0}, {0}},
     true},
    {"F.margin_ranking_loss(a, b, c, .5, reduction='sum')", losses_121, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){1.0, -1.0, 1.0, -1.0, -1.0, 1.0}, 2, {2, 3}}},
     {(const double[]){9.375}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.7, 0.7, -0.7, 0.7, 0.7, -0.0}, 2, {2, 3}}, {(const double[]){0.7, -0.7, 0.7, -0.7, -0.7, 0.0}, 2, {2, 3}}, {0}},
     {"MulBackward0", "NegBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"F.cosine_embedding_loss(a, b, c, .25, reduction='sum')", losses_122, 3, {'g', 'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){1.0, -1.0}, 1, {2}}},
     {(const double[]){0.7989958357239503}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.1276494267116028, 0.27633412386423595, -0.20271067732078993, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.2564164075663408, 0.04549105816293031, -0.005000444651746233, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"AddBackward0", "AddBackward0", NULL},
     {{(const double[]){-0.24308369964498788, 0.10697265090829305, 0.07832894473252608, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.14691332136215585, -0.028617917521223862, -0.07910402551826383, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     true},
    {"F.triplet_margin_loss(a, b, c, reduction='sum')", losses_123, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){2.085664146401606}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.10986168768091348, 0.7018013214129712, 0.15366225405908174, 0.8673063532227479, -0.04211975135581025, 0.31872488165558654}, 2, {2, 3}}, {(const double[]){0.518874996730231, -0.36095692750250236, 0.3007969984161347, -0.2587699501178789, -0.06728030958401844, -0.6469246268757041}, 2, {2, 3}}, {(const double[]){-0.4090133090493175, -0.34084439391046895, -0.45445925247521646, -0.608536403104869, 0.1094000609398287, 0.3281997452201175}, 2, {2, 3}}},
     {"AddBackward0", "NegBackward0", "NegBackward0"},
     {{(const double[]){-0.0645075510150343, -0.09931516412216126, 0.3887271344965901, -0.3736794990706386, 0.05510838330369752, -0.04032388105893703}, 2, {2, 3}}, {(const double[]){0.1595178223972717, -0.06388798439499749, -0.35183402987264367, 0.3140248929684306, 0.16114054182567555, -0.14236865873321713}, 2, {2, 3}}, {(const double[]){-0.09501027138223739, 0.16320314851715875, -0.03689310462394642, 0.05965460610220796, -0.21624892512937308, 0.18269253979215416}, 2, {2, 3}}},
     true},
    {"F.triplet_margin_loss(a, b, c, margin=4., swap=True, reduction='sum')", losses_124, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){8.336128354604014}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.518874996730231, 0.36095692750250236, -0.3007969984161347, 0.8673063532227479, -0.04211975135581025, 0.31872488165558654}, 2, {2, 3}}, {(const double[]){0.5371026296187369, 0.2952446615392416, 0.5438345015681626, -0.2587699501178789, -0.06728030958401844, -0.6469246268757041}, 2, {2, 3}}, {(const double[]){-0.018227632888505877, -0.656201589041744, -0.24303750315202788, -0.608536403104869, 0.1094000609398287, 0.3281997452201175}, 2, {2, 3}}},
     {"AddBackward0", "AddBackward0", "AddBackward0"},
     {{(const double[]){-0.1595178223972717, 0.06388798439499749, 0.35183402987264367, -0.3736794990706386, 0.05510838330369752, -0.04032388105893703}, 2, {2, 3}}, {(const double[]){0.38207017453098746, -0.25695273769471527, 0.15274980488371226, 0.3140248929684306, 0.16114054182567555, -0.14236865873321713}, 2, {2, 3}}, {(const double[]){-0.22255235213371574, 0.19306475329971778, -0.5045838347563559, 0.05965460610220796, -0.21624892512937308, 0.18269253979215416}, 2, {2, 3}}},
     true},
    {"F.multilabel_soft_margin_loss(a, b, reduction='sum')", losses_125, 2, {'g', 'c'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.0, 0.0, 1.0, 0.0, 0.0, 1.0}, 2, {2, 3}}},
     {(const double[]){1.9003221867034252}, 0, {0}}, "SumBackward0",
     {{(const double[]){-0.1987889871259391, 0.08135053157792067, -0.10215881645998043, 0.1568773964751667, 0.18624358147257827, -0.01576089459924679}, 2, {2, 3}}, {0}},
     {"AddBackward0", NULL},
     {{(const double[]){0.032373167797908164, -0.010597612897289617, 0.05168815737489565, -0.08738637489833206, 0.011275925190688324, 0.019105187815567377}, 2, {2, 3}}, {0}},
     true},
    {"F.kl_div(a, b, reduction='batchmean')", losses_126, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.25, 0.5, 0.125, 0.75, 0.875, 0.375}, 2, {2, 3}}},
     {(const double[]){-1.8306511830173076}, 0, {0}}, "DivBackward0",
     {{(const double[]){-0.0875, -0.175, -0.04375, -0.26249999999999996, -0.30624999999999997, -0.13124999999999998}, 2, {2, 3}}, {(const double[]){0.47729697360803824, 0.32614848680401914, -0.4653045395879425, -0.00225122535812336, -0.1779859874185829, -0.9120402385541042}, 2, {2, 3}}},
     {"MulBackward0", "AddBackward0"},
     {{(const double[]){0.06999999999999999, -0.315, 0.595, -0.105, -0.45499999999999996, -0.24499999999999997}, 2, {2, 3}}, {(const double[]){-0.665, 0.7, -5.075, 0.735, 0.4149999999999999, 0.19833333333333336}, 2, {2, 3}}},
     true},
    {"F.binary_cross_entropy(a, b)", losses_127, 2, {'g', 'c'},
     {{(const double[]){0.0, 1.0, 0.5}, 1, {3}}, {(const double[]){0.0, 1.0, 1.0}, 1, {3}}},
     {(const double[]){0.23104906018664842}, 0, {0}}, "BinaryCrossEntropyBackward0",
     {{(const double[]){0.0, 0.0, -0.4666666666666666}, 1, {3}}, {0}},
     {NULL, NULL},
     {{(const double[]){0.0, -0.0, 0.8399999999932802}, 1, {3}}, {0}},
     true},
    {"F.binary_cross_entropy_with_logits(a, b, reduction='none')", losses_128, 2, {'g', 'c'},
     {{(const double[]){100.0, -100.0, 0.0}, 1, {3}}, {(const double[]){0.0, 1.0, 1.0}, 1, {3}}},
     {(const double[]){100.0, 100.0, 0.6931471805599453}, 1, {3}}, "BinaryCrossEntropyWithLogitsBackward0",
     {{(const double[]){0.7, 1.3, -0.2}, 1, {3}}, {0}},
     {NULL, NULL},
     {{(const double[]){0.0, 9.672197537654173e-45, 0.09000000000000001}, 1, {3}}, {0}},
     true},
    {"F.nll_loss(a, b, ignore_index=0)", losses_129, 2, {'g', 'i'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.0, 0.0}, 1, {2}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "NllLossBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {NULL, NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     true},
};
