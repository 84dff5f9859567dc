/**
 * The night as a Spring Batch job.
 *
 * <p>{@link org.wanfen.batch.night.NightDesk} decides what a request means for the attempts on
 * record, under the fund's lease, and has the job run: ten tasklet steps, each a {@link
 * org.wanfen.batch.night.Task} that is safe to repeat. Spring Batch knows the steps and their
 * order; what they came to stands in our own records; accounts are the data plane's business alone.
 *
 * <p>Between steps are the safe points, at which a lost lease or a request to stop ends the run.
 */
package org.wanfen.batch.night;
