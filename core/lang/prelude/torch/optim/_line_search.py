"""The line search of LBFGS: a step that fulfils the strong Wolfe conditions.

Nocedal and Wright, Numerical Optimization, algorithms 3.5 and 3.6."""


def _cubic(x1, f1, g1, x2, f2, g2, bounds=None):
    """The least point of the cubic through two points with their slopes, within the bounds."""
    low, high = bounds if bounds is not None else (x1, x2) if x1 <= x2 else (x2, x1)
    d1 = g1 + g2 - 3 * (f1 - f2) / (x1 - x2)
    square = d1 ** 2 - g1 * g2
    if square < 0:
        return (low + high) / 2.0
    d2 = square.sqrt()
    if x1 <= x2:
        least = x2 - (x2 - x1) * ((g2 + d2 - d1) / (g2 - g1 + 2 * d2))
    else:
        least = x1 - (x1 - x2) * ((g1 + d2 - d1) / (g1 - g2 + 2 * d2))
    return min(max(least, low), high)


def strong_wolfe(evaluate, t, d, f, g, gtd, c1=1e-4, c2=0.9, tolerance_change=1e-9, max_ls=25):
    """evaluate(t) gives loss and gradient; f, g, gtd are those at 0 and the slope along d.
    Gives loss, gradient, t and the number of evaluations."""
    d_norm = d.abs().max()
    g = g.clone()
    f_new, g_new = evaluate(t)
    evaluations = 1
    gtd_new = g_new.dot(d)
    # Points are (t, loss, gradient, slope).
    previous = (0, f, g, gtd)
    done = False
    iteration = 0
    while iteration < max_ls:
        current = (t, f_new, g_new.clone(), gtd_new)
        if f_new > f + c1 * t * gtd or (iteration > 1 and f_new >= previous[1]):
            bracket = [previous, current]
            break
        if abs(gtd_new) <= -c2 * gtd:
            bracket = [(t, f_new, g_new, gtd_new)]
            done = True
            break
        if gtd_new >= 0:
            bracket = [previous, current]
            break
        bounds = (t + 0.01 * (t - previous[0]), t * 10)
        t = _cubic(previous[0], previous[1], previous[3], t, f_new, gtd_new, bounds)
        previous = current
        f_new, g_new = evaluate(t)
        evaluations += 1
        gtd_new = g_new.dot(d)
        iteration += 1
    if iteration == max_ls:
        bracket = [(0, f, g, gtd), (t, f_new, g_new, gtd_new)]
    insufficient = False
    low, high = (0, 1) if bracket[0][1] <= bracket[-1][1] else (1, 0)
    while not done and iteration < max_ls:
        if abs(bracket[1][0] - bracket[0][0]) * d_norm < tolerance_change:
            break
        t = _cubic(bracket[0][0], bracket[0][1], bracket[0][3],
                   bracket[1][0], bracket[1][1], bracket[1][3])
        ends = (bracket[0][0], bracket[1][0])
        margin = 0.1 * (max(ends) - min(ends))
        if min(max(ends) - t, t - min(ends)) < margin:
            # Close to an end twice, or at it: moved inside.
            if insufficient or t >= max(ends) or t <= min(ends):
                t = max(ends) - margin if abs(t - max(ends)) < abs(t - min(ends)) \
                    else min(ends) + margin
                insufficient = False
            else:
                insufficient = True
        else:
            insufficient = False
        f_new, g_new = evaluate(t)
        evaluations += 1
        gtd_new = g_new.dot(d)
        iteration += 1
        current = (t, f_new, g_new.clone(), gtd_new)
        if f_new > f + c1 * t * gtd or f_new >= bracket[low][1]:
            bracket[high] = current
            low, high = (0, 1) if bracket[0][1] <= bracket[1][1] else (1, 0)
        else:
            if abs(gtd_new) <= -c2 * gtd:
                done = True
            elif gtd_new * (bracket[high][0] - bracket[low][0]) >= 0:
                bracket[high] = bracket[low]
            bracket[low] = current
    best = bracket[low] if len(bracket) > 1 else bracket[0]
    return best[1], best[2], best[0], evaluations
