/* Figures on their way out: by a session, in a trace; and what they are drawn with. */
#include <stdio.h>

#include "program.h"

static gw_session *run_session(const char *program, const gw_session_options *options) {
    test_output run = test_run(program, options, 100000);
    assert_non_null(run.session);
    return run.session;
}

static const char drawing[] = "import matplotlib.pyplot as plt\n"
                              "plt.plot([1, 2, 4], label='<b>')\n"
                              "plt.title('\"</svg>&')\n"
                              "plt.show()\n"
                              "plt.bar([1], [2])\n";

static void sessions_keep_figures(void **state) {
    (void)state;
    const char *svg;
    size_t length;
    gw_session *s = run_session(drawing, &(gw_session_options){.keep_figures = true});
    assert_int_equal(gw_session_state(s), GW_RUN_DONE);
    assert_string_equal(gw_session_figure(s, &svg, &length), "figure-1.svg");
    assert_int_equal(strlen(svg), length);
    assert_non_null(strstr(svg, "&quot;&lt;/svg&gt;&amp;"));
    assert_null(strstr(svg, "</svg>&"));
    gw_session_drop_figure(s);
    /* What is open at the end is drawn, too. */
    assert_string_equal(gw_session_figure(s, &svg, &length), "figure-2.svg");
    gw_session_drop_figure(s);
    assert_null(gw_session_figure(s, &svg, &length));
    gw_session_free(s);

    s = run_session(drawing, NULL);
    assert_null(gw_session_figure(s, &svg, &length));
    gw_session_free(s);
}

static void an_exception_leaves_what_was_drawn(void **state) {
    (void)state;
    const char *svg;
    size_t length;
    gw_session *s = run_session("import matplotlib.pyplot as plt\nplt.plot([1, 2])\n1 / 0\n",
                                &(gw_session_options){.keep_figures = true});
    assert_int_equal(gw_session_state(s), GW_RUN_FAILED);
    assert_int_equal(gw_session_exit_code(s), 1);
    assert_non_null(strstr(gw_session_stderr(s)->data, "ZeroDivisionError"));
    assert_non_null(gw_session_figure(s, &svg, &length));
    gw_session_free(s);
}

static void figures_are_events(void **state) {
    (void)state;
    gw_session *s = run_session(drawing, &(gw_session_options){.trace = true});
    gw_trace *trace = gw_session_trace(s);
    gw_buffer out;
    gw_buffer_init(&out, gw_session_context(s));
    assert_int_equal(gw_trace_outline_json(trace, &out), GW_OK);
    const char *figures = strstr(out.data, "\"figures\":[");
    assert_non_null(figures);
    unsigned event;
    assert_int_equal(
        sscanf(figures, "\"figures\":[{\"event\":%u,\"line\":4,\"name\":\"figure-1.svg\"", &event),
        1);
    assert_non_null(strstr(figures, "\"printed\":0}"));
    assert_non_null(strstr(figures, "\\\"kind\\\": \\\"line\\\""));
    gw_buffer_clear(&out);
    assert_int_equal(gw_trace_figure(trace, event, &out), GW_OK);
    assert_true(strncmp(out.data, "<svg ", 5) == 0);
    assert_int_equal(gw_trace_figure(trace, event + 1000, &out), GW_E_INDEX);
    gw_error_clear(gw_session_context(s));
    gw_buffer_clear(&out);
    assert_int_equal(gw_trace_text(trace, &out), GW_OK);
    assert_non_null(strstr(out.data, "figure figure-1.svg, "));
    gw_buffer_free(&out);
    gw_session_free(s);
}

/* A trace that drops its beginning drops the drawings of it. */
static void drawings_are_dropped(void **state) {
    (void)state;
    gw_session *s = run_session("import matplotlib.pyplot as plt\n"
                                "for i in range(60):\n"
                                "    plt.plot([i, 1], label='x' * 1000)\n"
                                "    plt.legend()\n"
                                "    plt.show()\n",
                                &(gw_session_options){.trace = true, .trace_budget = 60000});
    gw_trace *trace = gw_session_trace(s);
    assert_true(gw_trace_first(trace) > 0);
    gw_buffer out;
    gw_buffer_init(&out, gw_session_context(s));
    assert_int_equal(gw_trace_outline_json(trace, &out), GW_OK);
    assert_null(strstr(out.data, "\"figure-1.svg\""));
    assert_non_null(strstr(out.data, "\"figure-60.svg\""));
    gw_buffer_free(&out);
    gw_session_free(s);
}

static void paths_and_contours(void **state) {
    (void)state;
    test_prints("import _plot, numpy as np\n"
                "a = lambda *v: np.array(v, dtype=float)\n"
                "s = (1, 0, -1, 10)\n"
                "print(_plot.path(a(0, 1, 2), a(0, 1.254, 3), s, False))\n"
                "print(_plot.path(a(0, 1, float('nan'), 2, 3), a(0, 1, 1, 3, 3), s, False))\n"
                "print(_plot.path(a(0, 1, 1), a(0, 0, 1), s, True))\n"
                "print(_plot.path(a(1e300, 1), a(0, 1), s, False))\n"
                "print(_plot.segments(a(0, 1), a(0, 1), a(2, 2), a(3, 3), s))\n"
                "print(_plot.rects(a(0), a(0), a(2), a(3), s))\n"
                "print(_plot.marks(a(1, 2), a(1, 2), s, -1, 0, 'h2'))\n"
                "print(_plot.dots(a(1, 2, 3), a(1, 2, 3), s, a(0, 0, 1), ['a', 'b'], False))\n"
                "print(_plot.runs(a(1, 1, 0, 0, 1, 1), 3, 1))\n"
                "z = a(0, 0, 0, 0, 2, 0, 0, 0, 0)\n"
                "print(_plot.contour(a(0, 1, 2), a(0, 1, 2), z, 3, 1, (1, 0, 1, 0), 0))\n"
                "print(_plot.contour(a(0, 1), a(0, 1), a(1, 1, 0, 0), 2, 0.5, (1, 0, 1, 0), 0))\n"
                "print(_plot.contour(a(0, 1), a(0, 1), a(1, 1, 0, 0), 2, 0.5, (1, 0, 1, 0), 1))\n"
                "print(_plot.contour(a(0, 1), a(0, 1), a(1, 0, 0, 1), 2, 0.4, (1, 0, 1, 0), 0))\n"
                "try:\n    _plot.contour(a(0), a(0), z, 3, 1, s, 0)\n"
                "except ValueError as e:\n    print(e)\n"
                "try:\n    _plot.path([1], a(0), s, False)\n"
                "except TypeError as e:\n    print(e)\n",
                "M0 10L1 8.75L2 7\n"
                "M0 10L1 9M2 7L3 7\n"
                "M0 10L1 10L1 9Z\n"
                "M1000000 10L1 9\n"
                "M0 10L2 7M1 9L2 7\n"
                "M0 10H2V7H0Z\n"
                "M0 9h2M1 8h2\n"
                "<path a d=\"M1 9h.01M2 8h.01\"/><path b d=\"M3 7h.01\"/>\n"
                "M0 0.5h2M1 1.5h2\n"
                "M0.5 1L1 1.5L1.5 1L1 0.5Z\n"
                "M0 0.5L1 0.5\n"
                "M0 0L0 0.5L1 0.5L1 0L1 0L0 0Z\n"
                "M0 0.6L0.4 1M1 0.4L0.6 0\n"
                "a grid of 9 heights has no such places\n"
                "wants a contiguous array of float64\n");
}

static void refuses_by_name(void **state) {
    (void)state;
#define P "import matplotlib.pyplot as plt\n"
    test_raises(P "plt.specgram\n", "AttributeError: matplotlib.pyplot has no 'specgram' here");
    test_raises(P "plt.gca().hexbin\n", "AttributeError: matplotlib's Axes have no 'hexbin' here");
    test_raises(P "plt.nope\n",
                "AttributeError: module 'matplotlib.pyplot' has no attribute 'nope'");
    test_raises("import matplotlib\nmatplotlib.animation\n",
                "AttributeError: matplotlib has no 'animation' here");
    test_raises(P "plt.figure().add_subplot(projection='polar')\n",
                "NotImplementedError: projection 'polar' is not there in the playground");
    test_raises(P "plt.yscale('symlog')\n",
                "NotImplementedError: scale 'symlog' is not there in the playground");
    test_raises(P "plt.get_cmap('cividis')\n",
                "ValueError: matplotlib has no colour map 'cividis' here");
    test_raises(P "plt.plot([1], transform=None)\n",
                "NotImplementedError: Line2D takes no 'transform' here");
#undef P
}

/* Files that savefig writes are SVG; of other formats there are none, and that is said. */
static void saves_svg_alone(void **state) {
    (void)state;
    static const char program[] = "import os, matplotlib.pyplot as plt\n"
                                  "plt.plot([1, 2])\n"
                                  "plt.savefig('a.svg')\n"
                                  "plt.savefig('b/c.png', dpi=200)\n"
                                  "print(open('a.svg').read()[:4], os.path.exists('b/c.png'))\n";
    test_output run = test_run(program, &(gw_session_options){.keep_figures = true}, 0);
    const char *svg;
    size_t length;
    assert_string_equal(run.out, "<svg False\n");
    assert_non_null(strstr(run.err, "UserWarning: figures are SVG in the playground: no PNG"));
    assert_string_equal(gw_session_figure(run.session, &svg, &length), "a.svg");
    gw_session_drop_figure(run.session);
    assert_string_equal(gw_session_figure(run.session, &svg, &length), "c.svg");
    gw_session_drop_figure(run.session);
    assert_null(gw_session_figure(run.session, &svg, &length));
    test_output_free(&run);
}

/* Nothing, nan, inf and sizes of nothing: a figure is drawn, and no number in it is none. */
static void draws_odd_data(void **state) {
    (void)state;
    test_prints(
        "import matplotlib.pyplot as plt\n"
        "nan, inf = float('nan'), float('inf')\n"
        "def draw(f):\n"
        "    f()\n"
        "    plt.legend(['q'])\n"
        "    plt.savefig('x.svg')\n"
        "    text = open('x.svg').read()\n"
        "    print(end='' if 'nan' not in text and 'inf' not in text else text)\n"
        "    plt.close('all')\n"
        "for d in ([], [1], [nan, nan], [1, nan, 3], [0, 0], [1e300, -1e300], [-5, -4]):\n"
        "    n = range(len(d))\n"
        "    for scale in 'linear', 'log':\n"
        "        draw(lambda: (plt.plot(d, d, 'o-'), plt.yscale(scale)))\n"
        "        draw(lambda: (plt.scatter(d, d, c=d), plt.xscale(scale)))\n"
        "    draw(lambda: plt.bar(n, d))\n"
        "    draw(lambda: plt.fill_between(n, d))\n"
        "    draw(lambda: plt.errorbar(n, d, yerr=.1))\n"
        "    draw(lambda: (plt.imshow([d]), plt.colorbar()))\n"
        "    draw(lambda: plt.quiver(d, d, d, d))\n"
        "for z in ([[0, 0], [0, 0]], [[nan, 1], [2, 3]], [[1e300, 0], [0, -1e300]]):\n"
        "    draw(lambda: (plt.contourf(z), plt.contour(z, [0, 1])))\n"
        "    draw(lambda: (plt.pcolormesh(z), plt.colorbar()))\n"
        "for size in (0, 0), (.1, .1), (90, 1):\n"
        "    draw(lambda: (plt.figure(figsize=size), plt.plot([1, 2]), plt.title('t' * 50)))\n"
        "print('done')\n",
        "done\n");
}

/* Wherever memory ends, the run does, and nothing is left half. */
static void survives_without_memory(void **state) {
    (void)state;
    for (uint64_t at = 1; at < 60000; at += at / 8 + 37) {
        const gw_session_options options = {.trace = true, .keep_figures = true, .fail_at = at};
        test_output run = test_run(drawing, &options, 0);
        test_output_free(&run);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sessions_keep_figures),
        cmocka_unit_test(an_exception_leaves_what_was_drawn),
        cmocka_unit_test(figures_are_events),
        cmocka_unit_test(drawings_are_dropped),
        cmocka_unit_test(paths_and_contours),
        cmocka_unit_test(refuses_by_name),
        cmocka_unit_test(draws_odd_data),
        cmocka_unit_test(saves_svg_alone),
        cmocka_unit_test(survives_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
