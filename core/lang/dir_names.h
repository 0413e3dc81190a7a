/* What CPython 3.11 lists of its types, object's names and their bases' left out, and of a few
 * modules (math, random; torch.nn and some more of PyTorch 1.13): {n: dir(n)}. */
#ifndef GW_LANG_DIR_NAMES_H
#define GW_LANG_DIR_NAMES_H

typedef struct gw_dir_row {
    const char *owner, *names; /* separated by spaces */
} gw_dir_row;

static const gw_dir_row gw_dir_names[] = {
    {"int", "__abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ "
            "__floordiv__ __getnewargs__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ "
            "__neg__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ "
            "__rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ "
            "__rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __trunc__ __xor__ "
            "as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag "
            "numerator real to_bytes"},
    {"float", "__abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ "
              "__getformat__ __getnewargs__ __int__ __mod__ __mul__ __neg__ __pos__ __pow__ "
              "__radd__ __rdivmod__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ "
              "__rtruediv__ __sub__ __truediv__ __trunc__ as_integer_ratio conjugate fromhex hex "
              "imag is_integer real"},
    {"complex",
     "__abs__ __add__ __bool__ __complex__ __getnewargs__ __mul__ __neg__ __pos__ __pow__ "
     "__radd__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate imag "
     "real"},
    {"str", "__add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ "
            "__rmod__ __rmul__ capitalize casefold center count encode endswith expandtabs find "
            "format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier "
            "islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip "
            "maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition "
            "rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"},
    {"bytearray",
     "__add__ __alloc__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ "
     "__iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ __setitem__ append capitalize "
     "center clear copy count decode endswith expandtabs extend find fromhex hex index "
     "insert isalnum isalpha isascii isdigit islower isspace istitle isupper join "
     "ljust lower lstrip maketrans partition pop remove removeprefix removesuffix "
     "replace reverse rfind rindex rjust rpartition rsplit rstrip split splitlines "
     "startswith strip swapcase title translate upper zfill"},
    {"bytes", "__add__ __bytes__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ "
              "__mul__ __rmod__ __rmul__ capitalize center count decode endswith expandtabs find "
              "fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper "
              "join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind "
              "rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase "
              "title translate upper zfill"},
    {"list", "__add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ "
             "__iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ append clear copy count "
             "extend index insert pop remove reverse sort"},
    {"tuple", "__add__ __class_getitem__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ "
              "__mul__ __rmul__ count index"},
    {"dict", "__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ "
             "__or__ __reversed__ __ror__ __setitem__ clear copy fromkeys get items keys pop "
             "popitem setdefault update values"},
    {"set", "__and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ "
            "__len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ add clear copy "
            "difference difference_update discard intersection intersection_update isdisjoint "
            "issubset issuperset pop remove symmetric_difference symmetric_difference_update "
            "union update"},
    {"frozenset",
     "__and__ __class_getitem__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ "
     "__rsub__ __rxor__ __sub__ __xor__ copy difference intersection isdisjoint issubset "
     "issuperset symmetric_difference union"},
    {"range", "__bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ count index start "
              "step stop"},
    {"BaseException",
     "__cause__ __context__ __dict__ __setstate__ __suppress_context__ __traceback__ "
     "add_note args with_traceback"},
    {"bool", ""},
    {"AttributeError", "name obj"},
    {"ImportError", "msg name path"},
    {"NameError", "name"},
    {"OSError", "characters_written errno filename filename2 strerror"},
    {"StopIteration", "value"},
    {"SyntaxError", "end_lineno end_offset filename lineno msg offset print_file_and_line text"},
    {"SystemExit", "code"},
    {"UnicodeDecodeError", "encoding end object reason start"},
    {"UnicodeEncodeError", "encoding end object reason start"},
    {"math", "__doc__ __loader__ __name__ __package__ __spec__ acos acosh asin asinh atan atan2 "
             "atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs "
             "factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan "
             "isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod "
             "radians remainder sin sinh sqrt tan tanh tau trunc ulp"},
    {"torch.distributions",
     "AbsTransform AffineTransform Bernoulli Beta Binomial CatTransform Categorical Cauchy "
     "Chi2 ComposeTransform ContinuousBernoulli CorrCholeskyTransform "
     "CumulativeDistributionTransform Dirichlet Distribution ExpTransform Exponential "
     "ExponentialFamily FisherSnedecor Gamma Geometric Gumbel HalfCauchy HalfNormal "
     "Independent IndependentTransform Kumaraswamy LKJCholesky Laplace LogNormal "
     "LogisticNormal LowRankMultivariateNormal LowerCholeskyTransform MixtureSameFamily "
     "Multinomial MultivariateNormal NegativeBinomial Normal OneHotCategorical "
     "OneHotCategoricalStraightThrough Pareto Poisson PowerTransform RelaxedBernoulli "
     "RelaxedOneHotCategorical ReshapeTransform SigmoidTransform SoftmaxTransform "
     "SoftplusTransform StackTransform StickBreakingTransform StudentT TanhTransform "
     "Transform TransformedDistribution Uniform VonMises Weibull Wishart __all__ "
     "__builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __path__ "
     "__spec__ bernoulli beta biject_to binomial categorical cauchy chi2 "
     "constraint_registry constraints continuous_bernoulli dirichlet distribution "
     "exp_family exponential fishersnedecor gamma geometric gumbel half_cauchy half_normal "
     "identity_transform independent kl kl_divergence kumaraswamy laplace lkj_cholesky "
     "log_normal logistic_normal lowrank_multivariate_normal mixture_same_family "
     "multinomial multivariate_normal negative_binomial normal one_hot_categorical pareto "
     "poisson register_kl relaxed_bernoulli relaxed_categorical studentT transform_to "
     "transformed_distribution transforms uniform utils von_mises weibull wishart"},
    {"torch.nn",
     "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveLogSoftmaxWithLoss "
     "AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AlphaDropout AvgPool1d AvgPool2d "
     "AvgPool3d BCELoss BCEWithLogitsLoss BatchNorm1d BatchNorm2d BatchNorm3d Bilinear CELU "
     "CTCLoss ChannelShuffle ConstantPad1d ConstantPad2d ConstantPad3d Container Conv1d Conv2d "
     "Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d CosineEmbeddingLoss "
     "CosineSimilarity CrossEntropyLoss CrossMapLRN2d DataParallel Dropout Dropout1d Dropout2d "
     "Dropout3d ELU Embedding EmbeddingBag FeatureAlphaDropout Flatten Fold "
     "FractionalMaxPool2d FractionalMaxPool3d GELU GLU GRU GRUCell GaussianNLLLoss GroupNorm "
     "Hardshrink Hardsigmoid Hardswish Hardtanh HingeEmbeddingLoss HuberLoss Identity "
     "InstanceNorm1d InstanceNorm2d InstanceNorm3d KLDivLoss L1Loss LPPool1d LPPool2d LSTM "
     "LSTMCell LayerNorm LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d "
     "LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d "
     "LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear LeakyReLU Linear "
     "LocalResponseNorm LogSigmoid LogSoftmax MSELoss MarginRankingLoss MaxPool1d MaxPool2d "
     "MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d Mish Module ModuleDict ModuleList "
     "MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss MultiheadAttention NLLLoss "
     "NLLLoss2d PReLU PairwiseDistance Parameter ParameterDict ParameterList PixelShuffle "
     "PixelUnshuffle PoissonNLLLoss RNN RNNBase RNNCell RNNCellBase RReLU ReLU ReLU6 "
     "ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d "
     "ReplicationPad3d SELU Sequential SiLU Sigmoid SmoothL1Loss SoftMarginLoss Softmax "
     "Softmax2d Softmin Softplus Softshrink Softsign SyncBatchNorm Tanh Tanhshrink Threshold "
     "Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder "
     "TransformerEncoderLayer TripletMarginLoss TripletMarginWithDistanceLoss Unflatten Unfold "
     "UninitializedBuffer UninitializedParameter Upsample UpsamplingBilinear2d "
     "UpsamplingNearest2d ZeroPad2d __builtins__ __cached__ __doc__ __file__ __loader__ "
     "__name__ __package__ __path__ __spec__ _reduction common_types factory_kwargs functional "
     "grad init intrinsic modules parallel parameter qat quantizable quantized utils"},
    {"torch.nn.functional",
     "BroadcastingList1 BroadcastingList2 BroadcastingList3 Callable DType "
     "GRID_SAMPLE_INTERPOLATION_MODES GRID_SAMPLE_PADDING_MODES List Optional TYPE_CHECKING "
     "Tensor Tuple Union _Reduction _VF __builtins__ __cached__ __doc__ __file__ __loader__ "
     "__name__ __package__ __spec__ _adaptive_max_pool1d _adaptive_max_pool2d "
     "_adaptive_max_pool3d _add_docstr _fractional_max_pool2d _fractional_max_pool3d "
     "_get_softmax_dim _in_projection _in_projection_packed _infer_size _list_with_default "
     "_max_pool1d _max_pool2d _max_pool3d _mha_shape_check _no_grad_embedding_renorm_ "
     "_overload _pair _scaled_dot_product_attention _single _threshold _triple "
     "_unpool_output_size _verify_batch_size _verify_spatial_size adaptive_avg_pool1d "
     "adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool1d "
     "adaptive_max_pool1d_with_indices adaptive_max_pool2d adaptive_max_pool2d_with_indices "
     "adaptive_max_pool3d adaptive_max_pool3d_with_indices affine_grid alpha_dropout "
     "assert_int_or_pair avg_pool1d avg_pool2d avg_pool3d batch_norm bilinear "
     "binary_cross_entropy binary_cross_entropy_with_logits boolean_dispatch celu celu_ "
     "channel_shuffle conv1d conv2d conv3d conv_tbc conv_transpose1d conv_transpose2d "
     "conv_transpose3d cosine_embedding_loss cosine_similarity cross_entropy ctc_loss dropout "
     "dropout1d dropout2d dropout3d elu elu_ embedding embedding_bag feature_alpha_dropout "
     "fold fractional_max_pool2d fractional_max_pool2d_with_indices fractional_max_pool3d "
     "fractional_max_pool3d_with_indices gaussian_nll_loss gelu glu grad grid_sample "
     "group_norm gumbel_softmax handle_torch_function hardshrink hardsigmoid hardswish "
     "hardtanh hardtanh_ has_torch_function has_torch_function_unary "
     "has_torch_function_variadic hinge_embedding_loss huber_loss instance_norm interpolate "
     "kl_div l1_loss layer_norm leaky_relu leaky_relu_ linear local_response_norm log_softmax "
     "logsigmoid lp_pool1d lp_pool2d margin_ranking_loss math max_pool1d "
     "max_pool1d_with_indices max_pool2d max_pool2d_with_indices max_pool3d "
     "max_pool3d_with_indices max_unpool1d max_unpool2d max_unpool3d mish mse_loss "
     "multi_head_attention_forward multi_margin_loss multilabel_margin_loss "
     "multilabel_soft_margin_loss native_channel_shuffle nll_loss normalize one_hot pad "
     "pairwise_distance pdist pixel_shuffle pixel_unshuffle poisson_nll_loss prelu relu relu6 "
     "relu_ reproducibility_notes rrelu rrelu_ selu selu_ sigmoid silu smooth_l1_loss "
     "soft_margin_loss softmax softmin softplus softshrink softsign sparse_support_notes tanh "
     "tanhshrink tf32_notes threshold threshold_ torch triplet_margin_loss "
     "triplet_margin_with_distance_loss unfold upsample upsample_bilinear upsample_nearest "
     "utils warnings"},
    {"torch.nn.init",
     "Tensor __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ "
     "_calculate_correct_fan _calculate_fan_in_and_fan_out _make_deprecate _no_grad_fill_ "
     "_no_grad_normal_ _no_grad_trunc_normal_ _no_grad_uniform_ _no_grad_zero_ calculate_gain "
     "constant constant_ dirac dirac_ eye eye_ kaiming_normal kaiming_normal_ kaiming_uniform "
     "kaiming_uniform_ math normal normal_ ones_ orthogonal orthogonal_ sparse sparse_ torch "
     "trunc_normal_ uniform uniform_ warnings xavier_normal xavier_normal_ xavier_uniform "
     "xavier_uniform_ zeros_"},
    {"torch.optim",
     "ASGD Adadelta Adagrad Adam AdamW Adamax LBFGS NAdam Optimizer RAdam RMSprop Rprop SGD "
     "SparseAdam __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ "
     "__path__ __spec__ _functional _multi_tensor lr_scheduler swa_utils"},
    {"torch.optim.lr_scheduler",
     "ChainedScheduler ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts Counter "
     "CyclicLR EPOCH_DEPRECATION_WARNING ExponentialLR LambdaLR LinearLR MultiStepLR "
     "MultiplicativeLR OneCycleLR Optimizer PolynomialLR ReduceLROnPlateau SequentialLR StepLR "
     "_LRScheduler __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ "
     "__package__ __spec__ bisect_right inf math types warnings weakref wraps"},
    {"random",
     "BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI _ONE _Sequence "
     "_Set __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ "
     "__spec__ _accumulate _acos _bisect _ceil _cos _e _exp _floor _index _inst _isfinite _log "
     "_os _pi _random _repeat _sha512 _sin _sqrt _test _test_generator _urandom _warn "
     "betavariate choice choices expovariate gammavariate gauss getrandbits getstate "
     "lognormvariate normalvariate paretovariate randbytes randint random randrange sample "
     "seed setstate shuffle triangular uniform vonmisesvariate weibullvariate"},
};

#endif
